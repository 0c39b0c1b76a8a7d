import { callOptions } from "./arguments.js";
import { ApiError, because, from } from "./error.js";
import { checkClientOptions } from "./options.js";
import { keepingCause, withCause } from "./token.js";
import { within } from "./within.js";

/** Makes the class that both typed clients are over the module that `load` loads. */
export function clientClass(load) {
  return class Client {
    #platform;
    #options;
    #raw;
    #loading;

    constructor(platform, options) {
      checkClientOptions(options);
      this.#platform = platform;
      this.#options = { ...options, headers: { ...options.headers } };
    }

    /** Makes one documented call. */
    async call(method, args, options) {
      const checked = callOptions(options);
      const { signal, timeoutMs } = checked;
      try {
        const raw = this.#raw ?? (await within(this.#load(), signal, timeoutMs ?? this.#options.timeoutMs));
        return await raw.call(method, args, checked);
      } catch (error) {
        if (ApiError.is(error, "aborted")) because(error, signal.reason);
        throw from(this.call, withCause(error, this.#options.token));
      }
    }

    #load() {
      this.#loading ??= this.#start().finally(() => {
        this.#loading = undefined;
      });
      return this.#loading;
    }

    async #start() {
      const { RawClient } = await load();
      this.#raw = new RawClient(this.#platform, { ...this.#options, token: keepingCause(this.#options.token) });
      return this.#raw;
    }
  };
}
