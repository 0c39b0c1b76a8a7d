import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { folder } from "./package-folder.js";
import { Compiler } from "./surface/compiler.js";

/** Where Rust has the words of each union: the item that they stand in. */
const WORDS = {
  ApiErrorCode: ["call/error.rs", "impl ErrorCode"],
  ConnectionStatus: ["model/status.rs", "impl ConnectionStatus"],
  Credentials: ["client/options.rs", "impl Credentials"],
  InboxStatus: ["inbox/snapshot.rs", "impl Status"],
  Placement: ["widget/look.rs", "const PLACEMENTS"],
  Platform: ["platform/mod.rs", "impl Platform"],
  RequestState: ["inbox/snapshot.rs", "impl RequestState"],
  SelfCommunityStatus: ["platform/selfcommunity/words.rs", "pub(super) fn status"],
  Theme: ["widget/look.rs", "impl Theme"],
};

let compiler;
let exported;
before(() => {
  compiler = new Compiler();
  exported = new Map(compiler.exportsOf(`${folder}element.d.ts`).map((symbol) => [symbol.name, symbol]));
});
after(() => compiler.close());

/** The code of a Rust item, without comments. */
async function item(file, heading) {
  const text = await readFile(new URL(`../../src/${file}`, import.meta.url), "utf8");
  const start = text.indexOf(`\n${heading}`);
  assert.ok(start >= 0, `${heading} is not in src/${file}`);
  const [code] = /^[^]*?\n[}\]]/.exec(text.slice(start));
  return code.replaceAll(/\/\/.*/g, "");
}

const typeOf = (name) => compiler.checker.getDeclaredTypeOfSymbol(exported.get(name));

for (const [name, place] of Object.entries(WORDS)) {
  test(`${name} has the words that Rust has`, async () => {
    const words = (await item(...place)).match(/(?<=")[a-z][\w-]*(?=")/g);
    const literals = typeOf(name).getTypes().map(({ value }) => value).filter((value) => typeof value === "string");
    assert.deepEqual(literals.sort(), [...new Set(words)].sort());
  });
}

test("Capabilities has the fields that Rust has", async () => {
  const fields = (await item("model/capabilities.rs", "pub struct Capabilities")).match(/(?<=pub )[a-z_]+(?=: bool)/g);
  const camelCase = (field) => field.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());
  const properties = compiler.checker.getPropertiesOfType(typeOf("Capabilities")).map(({ name }) => name);
  assert.deepEqual(properties.sort(), fields.map(camelCase).sort());
});

test("the methods of an error's call are those that Rust has", async () => {
  const words = (await item("call/request.rs", "impl Method")).match(/(?<=")[A-Z]+(?=")/g);
  const method = compiler.checker.getPropertyOfType(typeOf("ApiError"), "method");
  const literals = compiler.checker.getTypeOfSymbol(method).getTypes().map(({ value }) => value).filter(Boolean);
  assert.deepEqual(literals.sort(), words.sort());
});
