import { checkClientOptions } from "./options.js";

/** Makes the class that both typed clients are over the module that `load` loads. */
export function clientClass(load) {
  return class Client {
    #platform;
    #options;
    #raw;

    constructor(platform, options) {
      checkClientOptions(options);
      this.#platform = platform;
      this.#options = { ...options, token: keepingCause(options.token, this) };
    }

    /** Makes one documented call. */
    async call(method, args, options = {}) {
      this.#raw ??= load().then((module) => new module.Client(this.#platform, this.#options));
      const raw = await this.#raw;
      try {
        return await raw.call(method, args, options);
      } catch (error) {
        throw withCause(error, this);
      }
    }
  };
}

const causes = new WeakMap();

// What a token function throws never enters the module: it may hold anything.
function keepingCause(token, client) {
  if (typeof token !== "function") return token;
  return async () => {
    try {
      return await token();
    } catch (cause) {
      causes.set(client, cause);
      throw cause;
    }
  };
}

function withCause(error, client) {
  if (error.code === "unauthorized" && error.status === null && causes.has(client)) {
    Object.defineProperty(error, "cause", { value: causes.get(client), configurable: true, writable: true });
  }
  return error;
}
