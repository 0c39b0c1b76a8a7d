import { ApiError } from "./error.js";

/**
 * Makes the function that loads the module behind an entry: once, when it is first needed.
 * `source` tells where the Wasm is, unless `use` is called with another place before.
 */
export function moduleLoader(module, source) {
  let place = source;
  let loading;

  async function start() {
    await module.default({ module_or_path: await wasmFrom(place) });
    module.installErrorClass(ApiError);
    return module;
  }

  const load = () => (loading ??= start().catch((cause) => {
    loading = undefined;
    const message = `connection-bell: the Wasm cannot be loaded: ${cause?.message ?? cause}`;
    throw new ApiError(message, { code: "network" }, { cause });
  }));
  load.use = (wasm) => {
    place = wasm;
  };
  return load;
}

async function wasmFrom(place) {
  const source = await (typeof place === "function" ? place() : place);
  if (!(source instanceof URL || typeof source === "string")) return source;
  if (globalThis.process?.versions?.node && String(source).startsWith("file:")) return readFile(source);
  const response = await fetch(source);
  if (!response.ok) throw new Error(`${source} answered with status ${response.status}`);
  return isWasm(response) ? response : response.arrayBuffer();
}

// Not named in the import itself: a tool that bundles for pages would look for it there, and fail.
const FILES = "node:fs/promises";

async function readFile(source) {
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ FILES);
  return readFile(source);
}

// A server that does not know the type keeps the browser from compiling while it streams.
const isWasm = (response) => response.headers.get("content-type")?.startsWith("application/wasm");
