const LARGEST_COUNT = 4_294_967_295;

/** Throws a `TypeError` unless the argument `name` is `what` it should be. */
export function check(holds, name, what) {
  if (!holds) throw new TypeError(`${name} must be ${what}`);
}

/** Whether `value` was left out. */
export const isAbsent = (value) => value === undefined || value === null;

/** Whether `value` can name a person. */
export const isId = (value) => Number.isSafeInteger(value) && value >= 0;

/** Whether `value` is a time in milliseconds. */
export const isTime = (value) => Number.isFinite(value) && value >= 0;

/** An id. */
export function id(value, name) {
  check(isId(value), name, "an integer from 0 up");
  return value;
}

/** A list of ids. */
export function ids(value, name) {
  check(Array.isArray(value) && value.every(isId), name, "an array of integers from 0 up");
  return value;
}

/** A text. */
export function text(value, name) {
  check(typeof value === "string", name, "a string");
  return value;
}

/** A number of entries that may be left out. */
export function optionalCount(value, name) {
  check(isAbsent(value) || (isId(value) && value <= LARGEST_COUNT), name, `an integer from 0 to ${LARGEST_COUNT}`);
  return value;
}

/** A yes or no that may be left out. */
export function optionalBoolean(value, name) {
  check(isAbsent(value) || typeof value === "boolean", name, "a boolean");
  return value;
}

/**
 * An object of arguments that may all be left out. A name that is none of `names` is refused:
 * mostly it is an option of the call, in the wrong place.
 */
export function named(value, name, names) {
  check(isAbsent(value) || typeof value === "object", name, "an object");
  const stray = Object.keys(value ?? {}).find((key) => !names.includes(key));
  if (stray) throw new TypeError(`${name} takes ${names.join(", ")}, and no ${stray}`);
  return value ?? {};
}

/** The last argument of every call. */
export function callOptions(options) {
  check(isAbsent(options) || typeof options === "object", "options", "an object");
  const { signal, timeoutMs } = options ?? {};
  check(isAbsent(signal) || signal instanceof AbortSignal, "signal", "an AbortSignal");
  check(isAbsent(timeoutMs) || isTime(timeoutMs), "timeoutMs", "a number of milliseconds");
  return { signal, timeoutMs };
}
