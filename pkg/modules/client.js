import { callOptions } from "./arguments.js";
import { ApiError, because, from } from "./error.js";
import { checkClientOptions } from "./options.js";
import { keepingCause, withCause } from "./token.js";

/** Makes the class that both typed clients are over the module that `load` loads. */
export function clientClass(load) {
  return class Client {
    #platform;
    #options;
    #raw;

    constructor(platform, options) {
      checkClientOptions(options);
      this.#platform = platform;
      this.#options = { ...options };
    }

    /** Makes one documented call. */
    async call(method, args, options) {
      const checked = callOptions(options);
      const raw = await this.#ready();
      try {
        return await raw.call(method, args, checked);
      } catch (error) {
        if (ApiError.is(error, "aborted")) because(error, checked.signal.reason);
        throw from(this.call, withCause(error, this.#options.token));
      }
    }

    #ready() {
      this.#raw ??= this.#start().catch((error) => {
        this.#raw = undefined;
        throw error;
      });
      return this.#raw;
    }

    async #start() {
      const { RawClient } = await load();
      return new RawClient(this.#platform, { ...this.#options, token: keepingCause(this.#options.token) });
    }
  };
}
