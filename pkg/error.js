const UNKNOWN = { status: null, retryAfterMs: null, details: Object.freeze([]), method: null, path: null };

// Known fields are the error's own; these stand for the rest, and are not printed.
const hidden = (value) => ({ value, configurable: true, writable: true });
const isKnown = ([, value]) => value !== null && value?.length !== 0;

/** What a call that failed ends in. */
export class ApiError extends Error {
  constructor(message, fields, options) {
    super(message, options);
    Object.assign(this, Object.fromEntries(Object.entries(fields).filter(isKnown)));
    Object.defineProperty(this, "stack", hidden(`${this.name}: ${message}`));
  }

  static is(error, ...codes) {
    return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
  }
}

for (const [name, value] of Object.entries({ name: "ApiError", ...UNKNOWN })) {
  Object.defineProperty(ApiError.prototype, name, hidden(value));
}

/**
 * The error with the way to the call that failed. Where it was made there is none to be seen: the
 * module's own frames, which tell nobody anything.
 */
export function from(call, error) {
  if (error instanceof ApiError) Error.captureStackTrace?.(error, call);
  return error;
}
