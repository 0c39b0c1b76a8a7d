import { check, isAbsent, isId, isTime } from "./arguments.js";

const PLATFORMS = ["axero", "selfcommunity"];
const CREDENTIALS = ["omit", "same-origin", "include"];
const MILLISECONDS = "a number of milliseconds";

const isCallable = (value) => typeof value === "function";
const isText = (value) => typeof value === "string";
const anyOf = (names) => names.join(" or ");

/** Throws a `TypeError` unless `value` is a token, or is left out. */
export function checkToken(value, name) {
  check(isAbsent(value) || isText(value) || isCallable(value), name, "a string or a function");
  check(!isText(value) || (value.trim() && areHeaders({ authorization: value })), name, "a string that fits into a header");
}

/** Throws a `TypeError` that names the first option of a client which is wrong. */
export function checkClientOptions(options, prefix = "") {
  check(typeof options === "object" && options, prefix.slice(0, -1) || "options", "an object");
  const expect = expecting(options, prefix);
  expect("baseUrl", (value) => isText(value) || value instanceof URL, "a string or a URL");
  expect("baseUrl", isSite, "an http or https address without a password");
  checkToken(options.token, `${prefix}token`);
  expect("credentials", (value) => CREDENTIALS.includes(value), anyOf(CREDENTIALS));
  expect("headers", isRecord, "an object of strings");
  expect("headers", areHeaders, "an object of names and values that headers may have");
  expect("timeoutMs", isTime, MILLISECONDS);
  expect("fetch", isCallable, "a function");
}

/** Throws a `TypeError` that names the first option of an inbox which is wrong. */
export function checkInboxOptions(options, prefix = "") {
  checkClientOptions(options, prefix);
  check(PLATFORMS.includes(options.platform), `${prefix}platform`, anyOf(PLATFORMS));
  const expect = expecting(options, prefix);
  expect("userId", isId, "an integer from 0 up");
  expect("pollMs", (value) => isTime(value) && value >= 1, `${MILLISECONDS} from 1 up`);
  expect("backgroundPollMs", (value) => value === 0 || (isTime(value) && value >= 1), `0 or ${MILLISECONDS} from 1 up`);
  if (!isAbsent(options.connect)) checkInboxOptions(options.connect, `${prefix}connect.`);
}

const expecting = (options, prefix) => (name, holds, what) =>
  check(isAbsent(options[name]) || holds(options[name]), prefix + name, what);

// Where there is no page, a relative address may still turn out right: on a server, modules that
// are for the page are loaded too.
function isSite(address) {
  const page = globalThis.document?.baseURI ?? globalThis.location?.href;
  try {
    const { protocol, username, password } = new URL(address, page);
    return /^https?:$/.test(protocol) && !username && !password;
  } catch {
    return !page;
  }
}

function areHeaders(record) {
  try {
    return Boolean(new Headers(record));
  } catch {
    return false;
  }
}

// A `Headers` or a list of pairs has no names of its own.
function isRecord(value) {
  return typeof value === "object" && !(Symbol.iterator in value) && Object.values(value).every(isText);
}
