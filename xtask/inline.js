// Makes pkg/inline.js: the element entry as one module with its Wasm inside.
//
// The Wasm is deflated, so that base64 costs its third of the small size and
// hardly anything after the server's compression. The page inflates it as a
// stream, which WebAssembly compiles while it runs.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const packageFile = (path) => fileURLToPath(new URL(`../pkg/${path}`, import.meta.url));
const wasmUrl = /new URL\(\s*["']\.\/wasm\/element_bg\.wasm["'],\s*import\.meta\.url,?\s*\)/g;

const bytes = `
const text = __DEFLATED__;
export function wasm() {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
`;

async function inlined() {
  const wasm = await readFile(packageFile("wasm/element_bg.wasm"));
  const text = deflateRawSync(wasm, { level: 9, memLevel: 9 }).toString("base64");
  return { contents: bytes.replace("__DEFLATED__", JSON.stringify(text)), loader: "js" };
}

let replaced = 0;

async function withoutUrl({ path }) {
  const contents = await readFile(path, "utf8");
  const inside = contents.replace(wasmUrl, () => {
    replaced += 1;
    return "inlineWasm()";
  });
  if (inside === contents) return undefined;
  return { contents: `import { wasm as inlineWasm } from "inline:wasm";\n${inside}`, loader: "js" };
}

const inlineWasm = {
  name: "inline-wasm",
  setup(build) {
    build.onResolve({ filter: /^inline:wasm$/ }, ({ path }) => ({ path, namespace: "inline" }));
    build.onLoad({ filter: /.*/, namespace: "inline" }, inlined);
    build.onLoad({ filter: /\.js$/ }, withoutUrl);
  },
};

const { version, license } = JSON.parse(await readFile(packageFile("package.json"), "utf8"));
await build({
  entryPoints: [packageFile("element.js")],
  outfile: packageFile("inline.js"),
  banner: { js: `/*! connection-bell ${version} | ${license} */` },
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  plugins: [inlineWasm],
  logLevel: "warning",
});
if (replaced !== 1) {
  throw new Error(
    `pkg/element.js reaches new URL("./wasm/element_bg.wasm", import.meta.url) ${replaced} times, not once`,
  );
}
