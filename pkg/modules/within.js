import { ApiError, because } from "./error.js";

const LONGEST_MS = 2_147_483_647;
const USUAL_MS = 10_000;

/** What `promise` comes to, unless `signal` takes the call back or its time is over before. */
export async function within(promise, signal, timeoutMs) {
  const time = Math.min(timeoutMs ?? USUAL_MS, LONGEST_MS);
  let stop;
  const givenUp = new Promise((_, reject) => {
    const abort = () => reject(because(new ApiError("the call was taken back", { code: "aborted" }), signal.reason));
    const timer = setTimeout(() => {
      reject(new ApiError(`connection-bell: the Wasm did not come within ${time} ms`, { code: "timeout" }));
    }, time);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
  });
  return Promise.race([promise, givenUp]).finally(stop);
}
