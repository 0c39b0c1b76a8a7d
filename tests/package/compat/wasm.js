import { isKnown } from "./data.js";

// wasm-opt's names of features, and those of the data.
const KEYS = {
  "bulk-memory": "bulk-memory-operations",
  multivalue: "multi-value",
  "mutable-globals": "api.Global",
  "nontrapping-float-to-int": "non-trapping-float-to-int-conversions",
  "reference-types": "reference-types",
  "sign-ext": "sign-extension-operations",
};

/** The features that a build allows its Wasm: wasm-opt refuses one that uses another. */
export function wasmFeatures(build) {
  const names = [...build.matchAll(/"--enable-([\w-]+)"/g)].map(([, name]) => name);
  return names.map((name) => ({ name, keys: [`webassembly.${KEYS[name]}`].filter(isKnown) }));
}
