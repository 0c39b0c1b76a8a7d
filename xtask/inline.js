// Makes pkg/inline.js: the element entry as one module with its Wasm inside, in English alone.
//
// The Wasm is deflated, so that base64 costs its third of the small size and
// hardly anything after the server's compression. The page inflates it as a
// stream, which WebAssembly compiles while it runs.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const packageFile = (path) => fileURLToPath(new URL(`../pkg/${path}`, import.meta.url));

const wasmModule = (text) => `
const text = ${JSON.stringify(text)};
export function wasm() {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
`;

async function wasmItself() {
  const wasm = await readFile(packageFile("wasm/element_bg.wasm"));
  return wasmModule(deflateRawSync(wasm, { level: 9, memLevel: 9 }).toString("base64"));
}

const REPLACED = {
  "element-wasm.js": wasmItself,
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
