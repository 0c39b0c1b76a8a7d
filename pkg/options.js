const PLATFORMS = ["axero", "selfcommunity"];
const CREDENTIALS = ["omit", "same-origin", "include"];

function check(holds, name, what) {
  if (!holds) throw new TypeError(`${name} must be ${what}`);
}

const isAbsent = (value) => value === undefined || value === null;
const isCallable = (value) => typeof value === "function";

/** Throws a `TypeError` that names the first option of a client which is wrong. */
export function checkClientOptions(options, prefix = "") {
  const name = (option) => `${prefix}${option}`;
  check(typeof options === "object" && options !== null, prefix.slice(0, -1) || "options", "an object");
  const { baseUrl, token, credentials, headers, timeoutMs, fetch } = options;
  check(isAbsent(baseUrl) || typeof baseUrl === "string" || baseUrl instanceof URL, name("baseUrl"), "a string or a URL");
  check(isAbsent(token) || typeof token === "string" || isCallable(token), name("token"), "a string or a function");
  check(isAbsent(credentials) || CREDENTIALS.includes(credentials), name("credentials"), `one of ${CREDENTIALS.join(", ")}`);
  check(isAbsent(headers) || typeof headers === "object", name("headers"), "an object of strings");
  checkMilliseconds(timeoutMs, name("timeoutMs"));
  check(isAbsent(fetch) || isCallable(fetch), name("fetch"), "a function");
}

/** Throws a `TypeError` that names the first option of an inbox which is wrong. */
export function checkInboxOptions(options, prefix = "") {
  checkClientOptions(options, prefix);
  const name = (option) => `${prefix}${option}`;
  check(PLATFORMS.includes(options.platform), name("platform"), `one of ${PLATFORMS.join(", ")}`);
  check(isAbsent(options.userId) || Number.isSafeInteger(options.userId), name("userId"), "an integer");
  checkMilliseconds(options.pollMs, name("pollMs"));
  checkMilliseconds(options.backgroundPollMs, name("backgroundPollMs"));
  if (!isAbsent(options.connect)) checkInboxOptions(options.connect, `${prefix}connect.`);
}

function checkMilliseconds(value, name) {
  check(isAbsent(value) || (Number.isFinite(value) && value >= 0), name, "a number of milliseconds");
}
