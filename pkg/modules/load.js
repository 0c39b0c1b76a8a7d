import { check } from "./arguments.js";
import { requireWasm } from "./browser.js";
import { ApiError } from "./error.js";

/**
 * Makes the function that loads the module behind an entry: once, when it is first needed.
 * `source` tells where the Wasm is, unless `use` is called with another place before.
 */
export function moduleLoader(module, source) {
  let place = source;
  let loading;

  async function start() {
    await module.start(await compiled(place));
    module.installErrorClass(ApiError);
    return module;
  }

  const load = () => (loading ??= start().catch((cause) => {
    loading = undefined;
    const message = `connection-bell: the Wasm cannot be loaded: ${cause?.message ?? cause}`;
    throw new ApiError(message, { code: "network" }, { cause });
  }));
  load.use = (wasm) => {
    check(["string", "object", "function"].includes(typeof wasm) && wasm, "source", "an address, a response, bytes, a module or a function");
    place = wasm;
  };
  return load;
}

async function compiled(place) {
  requireWasm();
  const source = await (typeof place === "function" ? place() : place);
  if (source instanceof WebAssembly.Module) return source;
  const wasm = isAddress(source) ? await wasmAt(source) : source;
  return wasm instanceof Response ? compiledWhileItComes(wasm) : WebAssembly.compile(wasm);
}

const isAddress = (source) => source instanceof URL || typeof source === "string";

async function wasmAt(address) {
  if (globalThis.process?.versions?.node && String(address).startsWith("file:")) return readFile(address);
  return fetch(address);
}

// A server that does not know the type keeps the browser from compiling while it comes.
async function compiledWhileItComes(response) {
  if (!response.ok) throw new Error(`${response.url} answered with status ${response.status}`);
  const isWasm = response.headers.get("content-type")?.startsWith("application/wasm");
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// Not named in the import itself: a tool that bundles for pages would look for it there, and fail.
const FILES = "node:fs/promises";

async function readFile(source) {
  const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ FILES);
  return readFile(source);
}
