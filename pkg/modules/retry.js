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
