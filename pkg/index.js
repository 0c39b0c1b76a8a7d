import * as module from "./wasm/core.js";
import { ApiError } from "./error.js";
import { inboxClass } from "./inbox.js";
import { moduleLoader } from "./load.js";

const load = moduleLoader(module, () => new URL("./wasm/core_bg.wasm", import.meta.url));

/** Takes the Wasm from another place than beside this file: an address, a response or bytes. */
export const useWasm = load.use;
export const Inbox = inboxClass(load);
export { ApiError };
