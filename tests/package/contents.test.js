import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { entries, files, folder, languages, manifest } from "./package-folder.js";

const ATTW = fileURLToPath(new URL("../node_modules/.bin/attw", import.meta.url));
const AT_THE_TOP = ["clients.js", "custom-elements.json", "element.js", "index.js", "inline.js", "react.js"];
const TYPES_AT_THE_TOP = ["clients", "element", "index", "inline", "react"];
const TYPES = ["axero", "client", "elements", "error", "events", "inbox", "language", "selfcommunity", "templates", "wasm", "words"];
const THEMES = ["axero", "high-contrast", "plain", "selfcommunity"];
const WASM = ["clients_bg.wasm", "core_bg.wasm", "element_bg.wasm"];
// What several entries need: the build gives them names of their own.
const SHARED = /^shared\/chunk-\w+\.js$/;
// npm adds them, wherever they are.
const OF_EVERY_PACKAGE = /^(LICENSE-(APACHE|MIT)|README\.md|CHANGELOG\.md|package\.json)$/;

test("the package holds what its users need, and nothing else", () => {
  const packed = files();
  const expected = [
    ...AT_THE_TOP,
    ...TYPES_AT_THE_TOP.map((name) => `${name}.d.ts`),
    ...TYPES.map((name) => `types/${name}.d.ts`),
    ...languages.map((language) => `words/${language}.js`),
    ...THEMES.map((name) => `themes/${name}.css`),
    ...WASM.map((name) => `wasm/${name}`),
  ];
  const named = packed.filter((name) => !OF_EVERY_PACKAGE.test(name) && !SHARED.test(name));
  assert.deepEqual(named.sort(), expected.sort());
  for (const licence of ["LICENSE-APACHE", "LICENSE-MIT"]) assert.ok(packed.includes(licence), licence);
});

test("what entries share is loaded by several of them", async () => {
  const texts = await Promise.all(entries.map(({ file }) => readFile(file, "utf8")));
  const shared = files().filter((name) => SHARED.test(name));
  assert.ok(shared.length > 0);
  for (const name of shared) assert.ok(texts.filter((text) => text.includes(`"./${name}"`)).length > 1, name);
});

test("publint has nothing to say", async () => {
  const { messages } = await publint({ pkgDir: folder, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest)), []);
});

test("every entry has types that tools find, for those who import it", async () => {
  // Wasm is fetched, and styles are linked: nobody imports them as code.
  const files = Object.keys(manifest.exports).filter((entry) => /\.(wasm|css)$/.test(entry));
  const flags = ["--pack", folder, "--profile", "esm-only", "--exclude-entrypoints", ...files, "--no-color"];
  await promisify(execFile)(ATTW, flags).catch(({ stdout }) => assert.fail(stdout));
});

test("npm would publish it, and has nothing to correct", async () => {
  const { stdout, stderr } = await promisify(execFile)("npm", ["publish", "--dry-run", "--offline", "--ignore-scripts"], { cwd: folder });
  assert.match(stdout, new RegExp(`^\\+ ${manifest.name}@`));
  assert.doesNotMatch(stderr, /auto-corrected|npm error/);
});

test("the version is the crate's", async () => {
  const cargo = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
  const [, version] = /\[workspace\.package\]\s+version = "(.*)"/.exec(cargo);
  assert.equal(manifest.version, version);
});

test("the one-file entry is of that version", async () => {
  const inline = await readFile(`${folder}inline.js`, "utf8");
  assert.match(inline.split("\n")[0], new RegExp(`connection-bell ${manifest.version.replaceAll(".", "\\.")} `));
});

test("the README tells the sizes that the budget allows", async () => {
  const budget = await readFile(new URL("../../xtask/budget.toml", import.meta.url), "utf8");
  const allowed = [...budget.matchAll(/^name = "(.*)"\nfile = .*\nbrotli = ([\d_]+)$/gm)];
  const rows = allowed.map(([, name, bytes]) => `| \`${name}\` | ${Math.ceil(Number(bytes.replaceAll("_", "")) / 1_000)} kB |`);
  assert.equal(rows.length, 4);
  const readme = await readFile(`${folder}README.md`, "utf8");
  for (const row of rows) assert.ok(readme.includes(row), `pkg/README.md should say ${row}`);
});
