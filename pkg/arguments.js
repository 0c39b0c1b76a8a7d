/** Throws a `TypeError` unless `value` is what `name` should be. */
function check(holds, name, what) {
  if (!holds) throw new TypeError(`${name} must be ${what}`);
}

const isId = (value) => Number.isSafeInteger(value) && value >= 0;
const isAbsent = (value) => value === undefined || value === null;

/** An id that must be given. */
export function id(value, name) {
  check(isId(value), name, "an integer from 0 up");
  return value;
}

/** A number that may be left out. */
export function optionalInteger(value, name) {
  check(isAbsent(value) || isId(value), name, "an integer from 0 up");
  return value;
}

/** A yes or no that may be left out. */
export function optionalBoolean(value, name) {
  check(isAbsent(value) || typeof value === "boolean", name, "a boolean");
  return value;
}

/** A text that must be given. */
export function text(value, name) {
  check(typeof value === "string", name, "a string");
  return value;
}

/** A list of ids. */
export function ids(value, name) {
  check(Array.isArray(value) && value.every(isId), name, "an array of integers from 0 up");
  return value;
}

/** The last argument of every call. */
export function callOptions(options) {
  check(isAbsent(options) || typeof options === "object", "options", "an object");
  const { signal, timeoutMs } = options ?? {};
  check(isAbsent(signal) || signal instanceof AbortSignal, "signal", "an AbortSignal");
  check(isAbsent(timeoutMs) || (Number.isFinite(timeoutMs) && timeoutMs >= 0), "timeoutMs", "a number of milliseconds");
  return { signal, timeoutMs };
}
