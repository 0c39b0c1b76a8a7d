import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { SymbolFlags } from "typescript/unstable/sync";
import { entries } from "./package-folder.js";
import { Compiler } from "./surface/compiler.js";
import { surface } from "./surface/surface.js";

const GOLDEN = new URL("golden/surface.txt", import.meta.url);
const VALUES = SymbolFlags.Class | SymbolFlags.Function | SymbolFlags.Variable;

let compiler;
before(() => {
  compiler = new Compiler();
});
after(() => compiler.close());

test("the types are those of the golden copy; `node package/renew.js` renews it", async () => {
  assert.equal(surface(compiler, entries), await readFile(GOLDEN, "utf8"));
});

for (const { name, file, types } of entries) {
  test(`what the types of ${name} promise is there, and nothing else`, async () => {
    const promised = compiler.exportsOf(types).filter(({ flags }) => flags & VALUES);
    assert.deepEqual(promised.map(({ name }) => name).sort(), Object.keys(await import(file)).sort());
  });
}

/** The members of a type that the package declares. */
function membersOf(symbol) {
  if (!(symbol.flags & (SymbolFlags.Class | SymbolFlags.Interface))) return [];
  const members = compiler.checker.getPropertiesOfType(compiler.checker.getDeclaredTypeOfSymbol(symbol));
  return members.filter(({ declarations }) => declarations.some((node) => compiler.isOwn(node)));
}

test("all that is exported says what it is", () => {
  const undocumented = entries.flatMap(({ types }) => compiler.exportsOf(types)).flatMap((symbol) => {
    const isSilent = (one) => compiler.checker.getDocumentationCommentOfSymbol(one) === "";
    const members = membersOf(symbol).filter(isSilent).map(({ name }) => `${symbol.name}.${name}`);
    return isSilent(symbol) ? [symbol.name, ...members] : members;
  });
  assert.deepEqual([...new Set(undocumented)], []);
});
