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

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** Tries again what could not be loaded: when the network is back, and after a time that doubles. */
export class Retry {
  #again;
  #timer;
  #wait = FIRST_RETRY_MS;

  constructor(again) {
    this.#again = () => {
      this.stop();
      again();
    };
  }

  /** Once more, later. */
  schedule() {
    this.stop();
    globalThis.addEventListener?.("online", this.#again);
    this.#timer = setTimeout(this.#again, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LAST_RETRY_MS);
  }

  stop() {
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.("online", this.#again);
  }
}
