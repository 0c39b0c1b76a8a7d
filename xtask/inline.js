// Makes pkg/inline.js: the element entry as one module with its Wasm inside, in English alone.
//
// The Wasm is a text with a character for each byte, escaped where a string must be. A server's
// compression finds in it what it finds in the bytes; base64 would hide that from it, and cost a
// seventh of the whole.

import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packageFile = (path) => fileURLToPath(new URL(`../pkg/${path}`, import.meta.url));

// The bundler would write the bytes in a longer way: they come in when it is done.
const PLACE = "the bytes of the Wasm";

const wasmModule = `
const text = ${JSON.stringify(PLACE)};
export function wasm() {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new Response(bytes, { headers: { "content-type": "application/wasm" } });
}
`;

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\0" };

/** A string literal with a character for each byte. A digit behind `\0` would be read with it. */
function literal(bytes) {
  const escape = (character, before) => (before ? "\\x00" : ESCAPES[character]);
  return `"${bytes.toString("latin1").replace(/(\0)(?=\d)|[\\"\n\r\0]/g, escape)}"`;
}

const REPLACED = {
  "element-wasm.js": () => wasmModule,
  "shipped-languages.js": () => "export const SHIPPED = {};",
};
const replaced = new Set();

async function contents({ path }) {
  const name = basename(path);
  const make = REPLACED[name];
  if (!make) return undefined;
  replaced.add(name);
  return { contents: await make(), loader: "js" };
}

const inlined = {
  name: "inlined",
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]modules[\\/]/ }, contents),
};

const { version, license } = JSON.parse(await readFile(packageFile("package.json"), "utf8"));
const bundle = {
  entryPoints: [packageFile("modules/element.js")],
  outfile: packageFile("inline.js"),
  banner: { js: `/*! connection-bell ${version} | ${license} */` },
  bundle: true,
  // With its Wasm inside, it reads no files: not in Node either.
  define: { "globalThis.process": "undefined" },
  format: "esm",
  charset: "utf8",
  target: "es2022",
  minify: true,
  plugins: [inlined],
  logLevel: "warning",
};
// esbuild has then said itself what is wrong, and where.
await build(bundle).catch(() => process.exit(1));
const missing = Object.keys(REPLACED).find((name) => !replaced.has(name));
if (missing) throw new Error(`pkg/modules/element.js no longer imports ./${missing}, which pkg/inline.js has in another way`);
const parts = (await readFile(bundle.outfile, "utf8")).split(JSON.stringify(PLACE));
if (parts.length !== 2) throw new Error("pkg/inline.js has no place for the bytes of the Wasm, or several");
await writeFile(bundle.outfile, parts.join(literal(await readFile(packageFile("wasm/element_bg.wasm")))));
