import { Client as RawClient, Inbox as RawInbox, installErrorClass, start } from "../wasm/core.js";
import { axeroClass } from "./axero.js";
import { clientClass } from "./client.js";
import { ApiError } from "./error.js";
import { inboxClass } from "./inbox.js";
import { moduleLoader } from "./load.js";
import { selfCommunityClass } from "./selfcommunity.js";

// As seen from pkg/index.js, which is made of this.
const wasm = () => new URL("./wasm/core_bg.wasm", import.meta.url);
const load = moduleLoader({ RawClient, RawInbox, installErrorClass, start }, wasm);

/** Takes the Wasm from another place than beside this file: an address, a response or bytes. */
export const useWasm = load.use;
const Client = clientClass(load);

export const AxeroClient = axeroClass(Client);
export const SelfCommunityClient = selfCommunityClass(Client);
export const Inbox = inboxClass(load);
export { ApiError };
