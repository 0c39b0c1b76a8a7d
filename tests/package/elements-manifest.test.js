import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, describe, test } from "node:test";
import { Ajv } from "ajv";
import { ConnectionBell, ConnectionButton } from "../../pkg/element.js";
import { folder, manifest as packageManifest } from "./package-folder.js";
import { Compiler } from "./surface/compiler.js";
import { elementsManifest } from "./surface/elements-manifest.js";
import { readStyles, usedProperties } from "./surface/styles.js";

const schema = createRequire(import.meta.url)("custom-elements-manifest/schema.json");
const RUST = new URL("../../src/", import.meta.url);
const CLASSES = { ConnectionBell, ConnectionButton };
/** What the browser calls, and what the classes call among themselves. */
const INTERNAL = new Set(["constructor", "createHandle", "configure", "setToken", "scheduleUpdate", "connectedCallback", "disconnectedCallback", "attributeChangedCallback"]);

const written = await readFile(`${folder}${packageManifest.customElements}`, "utf8");
const manifest = JSON.parse(written);
const declarations = manifest.modules.flatMap((module) => module.declarations);

async function rust(directory) {
  const names = (await readdir(new URL(directory, RUST), { recursive: true })).filter((name) => name.endsWith(".rs"));
  return Promise.all(names.map((name) => readFile(new URL(directory + name, RUST), "utf8")));
}

const names = (entries) => entries.map(({ name }) => name).sort();
const all = (kind) => [...new Set(declarations.flatMap((declaration) => names(declaration[kind])))].sort();
const found = (texts, pattern) => [...new Set(texts.flatMap((text) => text.match(pattern) ?? []))].sort();

test("it is what the types and styles say; `node package/renew.js` renews it", async () => {
  const compiler = new Compiler();
  after(() => compiler.close());
  assert.deepEqual(manifest, elementsManifest(compiler, `${folder}element.d.ts`, await readStyles()));
});

test("it is valid", () => {
  const validate = new Ajv({ strict: false }).compile(schema);
  validate(manifest);
  assert.equal(validate.errors, null);
});

test("everything in it says what it is", () => {
  const kinds = ["attributes", "members", "events", "slots", "cssParts", "cssProperties", "cssStates"];
  for (const declaration of declarations) {
    assert.ok(declaration.description);
    for (const entry of kinds.flatMap((kind) => declaration[kind])) assert.ok(entry.description, entry.name);
  }
});

for (const { name, tagName, attributes, members } of declarations) {
  const Class = CLASSES[name];
  const prototypes = [Class.prototype, Object.getPrototypeOf(Class.prototype)];
  const accessor = (property) => prototypes.map((one) => Object.getOwnPropertyDescriptor(one, property)).find(Boolean);

  describe(`<${tagName}>`, () => {
    test("it has the attributes that the class watches", () => {
      assert.deepEqual(names(attributes), [...Class.observedAttributes].sort());
    });

    test("it has the properties and methods of the class", () => {
      const own = prototypes.flatMap((prototype) => Object.getOwnPropertyNames(prototype)).filter((property) => !INTERNAL.has(property));
      assert.deepEqual(names(members), [...new Set(own)].sort());
      for (const { kind, name: member } of members) assert.equal(kind === "method", Boolean(accessor(member).value), member);
    });

    test("what can be set before the element is defined is what can be set", () => {
      const settable = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
      assert.deepEqual(names(settable), [...Class.properties].sort());
      for (const { name: member } of settable) assert.ok(accessor(member).set, member);
    });

    test("each attribute has its property, and the other way round", () => {
      for (const { name: attribute, fieldName } of attributes.filter(({ fieldName }) => fieldName)) {
        const set = [];
        const host = { setAttribute: (name) => set.push(name), toggleAttribute: (name) => set.push(name) };
        accessor(fieldName).set.call(host, 7);
        assert.deepEqual(set, [attribute]);
        assert.equal(members.find(({ name }) => name === fieldName).attribute, attribute);
      }
      const reflecting = members.filter(({ attribute }) => attribute);
      assert.equal(reflecting.length, attributes.filter(({ fieldName }) => fieldName).length);
    });
  });
}

test("it has the parts and slots that stand in the widget", async () => {
  const widget = await rust("widget/");
  const parts = found(widget, /(?<=\("part", ")[a-z-]+/g);
  const slots = found(widget, /(?<=element\("slot", &\[\("name", ")[a-z-]+/g);
  assert.ok(parts.length > 0 && slots.length > 0);
  for (const name of parts) assert.ok(all("cssParts").includes(name), name);
  for (const name of slots) assert.ok(all("slots").includes(name), name);
});

test("it has the events that are dispatched", async () => {
  const scripts = ["connection-element.js", "bell.js", "button.js"].map((name) => readFile(`${folder}modules/${name}`, "utf8"));
  const texts = [...(await rust("bindings/")), ...(await Promise.all(scripts))];
  assert.deepEqual(all("events"), found(texts, /(?<=")bell-[a-z-]+(?=")/g));
});

test("it has the states that are set", async () => {
  assert.deepEqual(all("cssStates"), found(await rust("bindings/"), /(?<=\bstate\("|set_state\(&states, ")[a-z-]+/g));
});

test("it has the custom properties that the styles ask for, and no other", async () => {
  assert.deepEqual(all("cssProperties"), [...usedProperties(await readStyles())].sort());
});

test("it is a custom element definition of the entry that defines it", () => {
  for (const { path, exports } of manifest.modules) {
    assert.equal(packageManifest.exports["./element"].default, `./${path}`);
    const defined = exports.filter(({ kind }) => kind === "custom-element-definition");
    assert.deepEqual(names(defined), declarations.map(({ tagName }) => tagName).sort());
  }
});
