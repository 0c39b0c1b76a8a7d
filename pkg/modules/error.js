const UNKNOWN = { status: null, retryAfterMs: null, details: Object.freeze([]), method: null, path: null };

const isKnown = (value) => value !== null && value?.length !== 0;
const hidden = (value) => ({ value, configurable: true, writable: true });

/** What a call that failed ends in. */
export class ApiError extends Error {
  // Stays what consoles say, whatever a bundler calls the class.
  static name = "ApiError";

  constructor(message, fields, options) {
    super(message, options);
    for (const [name, value] of Object.entries(fields)) if (isKnown(value)) this[name] = value;
    // Where the way to the caller can be told, it takes the place of the module's own frames.
    if (Error.captureStackTrace) Object.defineProperty(this, "stack", hidden(`${this.name}: ${message}`));
  }

  static is(error, ...codes) {
    return error instanceof ApiError && (codes.length === 0 || codes.includes(error.code));
  }
}

// What is known is the error's own; the rest stands here, and is not printed.
for (const [name, value] of Object.entries({ name: "ApiError", ...UNKNOWN })) {
  Object.defineProperty(ApiError.prototype, name, hidden(value));
}

/** The error with the way to `call`: where it was made, only the module's own frames are seen. */
export function from(call, error) {
  if (error instanceof ApiError) Error.captureStackTrace?.(error, call);
  return error;
}

/** The error, with what lay behind it as its cause. */
export function because(error, cause) {
  return Object.defineProperty(error, "cause", hidden(cause));
}
