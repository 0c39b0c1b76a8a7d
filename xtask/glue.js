// Finishes the JavaScript that wasm-bindgen has written: node glue.js <module> [<names>]
//
// pkg/load.js brings the Wasm: in place of wasm-bindgen's own loading comes a `start` that takes
// it compiled. With the names that wasm-opt gave to what the two ask of each other, a release gets
// the same ones, and is minified: wasm-bindgen's names hold a hash each, here and in the Wasm.

import { readFile, writeFile } from "node:fs/promises";
import { transform } from "esbuild";

const LOADING = "export { initSync, __wbg_init as default };";
const START = `
export async function start(module) {
    const instance = await WebAssembly.instantiate(module, __wbg_get_imports());
    __wbg_finalize_init(instance, module);
}
`;

function started(glue) {
  const parts = ["function __wbg_get_imports(", "function __wbg_finalize_init(", LOADING];
  const missing = parts.find((part) => !glue.includes(part));
  if (missing) throw new Error(`wasm-bindgen now writes its glue without \`${missing}\`: see xtask/glue.js`);
  return glue.replace(LOADING, START);
}

function renamed({ imports, exports }) {
  const modules = imports.map(([module]) => [module, "a"]);
  return Object.fromEntries([...modules, ...imports.map(([, name, short]) => [name, short]), ...exports]);
}

const escaped = (name) => name.replace(/[^\w]/g, "\\$&");

async function minified(glue, names) {
  const mangleCache = renamed(names);
  const mangleProps = new RegExp(`^(${Object.keys(mangleCache).map(escaped).join("|")})$`);
  const { code } = await transform(glue, {
    format: "esm",
    target: "es2022",
    minify: true,
    treeShaking: true,
    mangleProps,
    mangleQuoted: true,
    mangleCache,
  });
  return code;
}

const [module, names] = process.argv.slice(2);
const glue = started(await readFile(module, "utf8"));
await writeFile(module, names ? await minified(glue, JSON.parse(await readFile(names, "utf8"))) : glue);
