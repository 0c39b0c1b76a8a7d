import { because } from "./error.js";

const kept = new WeakMap();
const causes = new WeakMap();

/**
 * The token, whose failure is remembered if it is a function: what that throws does not enter
 * the module, since it may hold anything. The same for the same function, by which the module
 * knows that two speak for the same person.
 */
export function keepingCause(token) {
  if (typeof token !== "function") return token;
  if (!kept.has(token)) kept.set(token, () => ask(token));
  return kept.get(token);
}

async function ask(token) {
  try {
    const given = await token();
    causes.delete(token);
    return given;
  } catch (cause) {
    causes.set(token, { cause });
    throw cause;
  }
}

/** The error with what `token` threw as its cause, if that is why the call failed. */
export function withCause(error, token) {
  const isOpen = error?.code === "unauthorized" && error.status === null && !Object.hasOwn(error, "cause");
  const failed = isOpen && causes.get(token);
  return failed ? because(error, failed.cause) : error;
}
