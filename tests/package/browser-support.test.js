import assert from "node:assert/strict";
import { before, test } from "node:test";
import { REFERENCES, UnsupportedBrowser } from "../../pkg/modules/browser.js";
import { cssFeatures } from "./compat/css.js";
import { ENGINES, versionsOf } from "./compat/data.js";
import { floorsOf, staleEntries, unknownIn } from "./compat/floors.js";
import { javaScriptFeatures } from "./compat/javascript.js";
import { textOf, usedFeatures } from "./compat/sources.js";

const ROWS = ["all works", "usable"];

let found;
before(async () => {
  found = await usedFeatures();
});

const described = ({ name, file }) => `${name} in ${file}`;

test("every feature that the package uses is one that the compatibility data know", () => {
  assert.deepEqual(unknownIn(found).map(described), []);
});

test("every exception is one that something uses", () => {
  assert.deepEqual(staleEntries(found), []);
});

for (const readme of ["README.md", "pkg/README.md"]) {
  for (const row of ROWS) {
    test(`${readme} says in which browsers ${row === "usable" ? "it is usable" : row}`, async () => {
      const [, cells] = new RegExp(`^\\| ${row}, from \\|(.*)\\|$`, "m").exec(await textOf(readme));
      const said = cells.split("|").map(Number);
      const forced = Object.entries(floorsOf(found, row));
      const wrong = forced.filter(([, { version }], index) => version !== said[index]);
      assert.deepEqual(wrong.map(([engine, { version, forcing }]) => `${engine} ${version}, for ${forcing.join(", ")}`), []);
      assert.equal(said.length, forced.length);
    });
  }
}

const ABSENT = [
  "css.selectors.state",
  "css.types.color.light-dark",
  "api.HTMLElement.showPopover",
  "css.selectors.has",
  "css.properties.content.alt_text",
  "api.fetch.options_parameter.keepalive",
];

test("pkg/README.md says what is absent between the two, and before which versions", async () => {
  const usable = floorsOf(found, "usable");
  const expected = ABSENT.map((key) => {
    const later = Object.entries(versionsOf(key)).filter(([engine, version]) => version > usable[engine].version);
    const list = new Intl.ListFormat("en-GB").format(later.map((one) => one.join(" ")));
    return `- Before ${list}:`;
  });
  const said = (await textOf("pkg/README.md")).match(/^- Before [^:]*:/gm);
  assert.deepEqual(said, expected);
});

test("tools and consoles are told of the browsers in which it is usable", async () => {
  const { Chrome, Firefox, Safari } = floorsOf(found, "usable");
  const { browserslist } = JSON.parse(await textOf("pkg/package.json"));
  const named = { chrome: Chrome, edge: Chrome, firefox: Firefox, safari: Safari, ios_saf: Safari };
  assert.deepEqual(browserslist, Object.entries(named).map(([browser, { version }]) => `${browser} >= ${version}`));
  const { message } = new UnsupportedBrowser("something");
  assert.match(message, new RegExp(`Chrome ${Chrome.version}, Firefox ${Firefox.version} or Safari ${Safari.version} is needed$`));
});

test("a browser that has references has all of Wasm that the build uses", () => {
  assert.ok(WebAssembly.validate(Uint8Array.from(REFERENCES)));
  assert.equal(WebAssembly.validate(Uint8Array.from(REFERENCES, (byte) => (byte === 0x6f ? 0x40 : byte))), false);
  const wasm = found.filter(({ file }) => file.endsWith("wasm.rs"));
  assert.ok(wasm.length > 3);
  const references = versionsOf("webassembly.reference-types");
  for (const { name, keys } of wasm) {
    for (const engine of Object.keys(ENGINES)) assert.ok(versionsOf(keys[0])[engine] <= references[engine], `${name} in ${engine}`);
  }
});

const css = (text) => cssFeatures(text).map((feature) => ({ ...feature, file: "a.css" }));
const chromeOf = (features, row = "usable") => floorsOf(features, row).Chrome.version;

test("a style sheet needs what it says, unless it says something else before", () => {
  assert.equal(chromeOf(css("a { color: light-dark(#000, #fff) }")), 123);
  assert.equal(chromeOf(css("a { color: #000; color: light-dark(#000, #fff) }")) < 100, true);
  assert.equal(chromeOf(css("a { color: #000; color: light-dark(#000, #fff) }"), "all works"), 123);
  assert.equal(chromeOf(css("a { color: #000; color: light-dark(var(--a), #fff) }")), 123);
  assert.equal(chromeOf(css("a { --b: #000; --b: light-dark(#000, #fff) }")), 123);
  assert.equal(chromeOf(css("@supports (color: light-dark(#000, #fff)) { a { --b: light-dark(#000, #fff) } }")) < 100, true);
  assert.equal(chromeOf(css("@supports not (color: light-dark(#000, #fff)) { a { --b: light-dark(#000, #fff) } }")), 123);
});

test("a selector takes those of its list along, but not out of :is()", () => {
  assert.equal(chromeOf(css("a:has(b) { color: red }")) < 100, true);
  assert.equal(chromeOf(css("c, a:has(b) { color: red }")), 105);
  assert.equal(chromeOf(css(":is(c, a:has(b)) { color: red }")) < 100, true);
});

test("what nobody has heard of is unknown", () => {
  const unknown = unknownIn(css("@new x { a { b: c } } a:newer { newest: function(1abc) }"));
  assert.deepEqual(unknown.map(({ name }) => name).sort(), [":newer", "@new", "b", "function()", "newest", "unit abc"]);
  assert.deepEqual(unknownIn(javaScriptFeatures("neverHeardOf.member()")).map(({ name }) => name), ["neverHeardOf", "neverHeardOf.member"]);
});

test("a module needs its syntax, its globals and their members", () => {
  const chromeFor = (text) => chromeOf(javaScriptFeatures(text));
  assert.equal(chromeFor("class A { static { A.b = 1 } }"), 94);
  assert.equal(chromeFor("await 1"), 89);
  assert.equal(chromeFor("a ??= Object.groupBy(1); var a"), 117);
  assert.equal(chromeFor("const own = 1; own.checkVisibility({})"), 105);
  assert.equal(chromeFor("const own = 1; own.checkVisibility?.({})") < 100, true);
  assert.equal(chromeFor("const own = 1; own.close(); own.getNotifications()") < 100, true);
  assert.equal(chromeFor("new globalThis.CloseWatcher()"), 126);
});
