import {
  BellHandle,
  ButtonHandle,
  Client as RawClient,
  Inbox as RawInbox,
  installErrorClass,
  start,
} from "../wasm/element.js";
import { axeroClass } from "./axero.js";
import { bellClass } from "./bell.js";
import { buttonClass } from "./button.js";
import { clientClass } from "./client.js";
import { define } from "./connection-element.js";
import { wasm } from "./element-wasm.js";
import { ApiError } from "./error.js";
import { inboxClass } from "./inbox.js";
import { addLanguage } from "./languages.js";
import { moduleLoader } from "./load.js";
import { selfCommunityClass } from "./selfcommunity.js";

const load = moduleLoader({ BellHandle, ButtonHandle, RawClient, RawInbox, installErrorClass, start }, wasm);

/** Takes the Wasm from another place than beside this file: an address, a response or bytes. */
export const useWasm = load.use;
const Client = clientClass(load);

export const AxeroClient = axeroClass(Client);
export const SelfCommunityClient = selfCommunityClass(Client);
export const Inbox = inboxClass(load);
export const ConnectionBell = define("connection-bell", bellClass(load, Inbox));
export const ConnectionButton = define("connection-button", buttonClass(load));
export { ApiError, addLanguage };
