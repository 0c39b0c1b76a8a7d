import { Client as RawClient, installErrorClass, start } from "../wasm/clients.js";
import { axeroClass } from "./axero.js";
import { clientClass } from "./client.js";
import { ApiError } from "./error.js";
import { moduleLoader } from "./load.js";
import { selfCommunityClass } from "./selfcommunity.js";

// As seen from pkg/clients.js, which is made of this.
const wasm = () => new URL("./wasm/clients_bg.wasm", import.meta.url);
const load = moduleLoader({ RawClient, installErrorClass, start }, wasm);

/** Takes the Wasm from another place than beside this file: an address, a response or bytes. */
export const useWasm = load.use;
const Client = clientClass(load);

export const AxeroClient = axeroClass(Client);
export const SelfCommunityClient = selfCommunityClass(Client);
export { ApiError };
