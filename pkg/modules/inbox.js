import { check, isId, text } from "./arguments.js";
import { UnsupportedBrowser } from "./browser.js";
import { ApiError, from } from "./error.js";
import { LOADING } from "./loading.js";
import { checkInboxOptions, checkToken } from "./options.js";
import { Retry } from "./retry.js";
import { keepingCause, withCause } from "./token.js";

/** Stands where options would, for an inbox that lives in an element. */
export const ATTACHED = Symbol("attached");

/** Makes the class `Inbox` over the module that `load` loads. */
export function inboxClass(load) {
  return class Inbox {
    static name = "Inbox";

    #listeners = new Set();
    #raw;
    #ready;
    #disposed = false;
    #told = LOADING;
    #options;
    #token;
    #connect;
    #attached = false;
    #resolve;
    #giveUp;
    #gone;
    #retry = new Retry(() => this.#begin().catch(() => {}));

    constructor(options) {
      this.#gone = new Promise((_, reject) => {
        this.#giveUp = reject;
      });
      this.#gone.catch(() => {});
      if (options === ATTACHED) {
        this.#attached = true;
        this.#wait();
        return;
      }
      checkInboxOptions(options);
      this.#token = options.token;
      this.#connect = options.connect;
      this.#options = keepingCauses(options);
      this.#begin().catch(() => {});
    }

    #begin() {
      this.#ready ??= this.#start().catch((error) => {
        this.#ready = undefined;
        this.#fail(error);
        throw error;
      });
      return this.#ready;
    }

    async #start() {
      const module = await this.#module();
      if (this.#disposed) throw disposed();
      this.#raw = this.#made(module);
      this.changed();
      return this.#raw;
    }

    // What did not come is asked for again after a while, and by the next action.
    async #module() {
      try {
        return await load();
      } catch (error) {
        if (!this.#disposed && !(error.cause instanceof UnsupportedBrowser)) this.#retry.schedule();
        throw error;
      }
    }

    // Only here it turns out where there is no page for a relative address.
    #made({ RawInbox }) {
      try {
        return new RawInbox(this.#options, () => this.changed());
      } catch (cause) {
        throw new ApiError(cause.message, { code: "network" }, { cause });
      }
    }

    #wait() {
      this.#ready = new Promise((resolve) => {
        this.#resolve = resolve;
      });
    }

    /** For the element alone: the inbox is now this one. */
    attach(raw, token) {
      if (this.#raw) this.#wait();
      this.#raw = raw;
      this.#token = token;
      this.#resolve(raw);
      this.changed();
    }

    /** For the element alone: the snapshot may be another one. */
    changed() {
      const snapshot = this.snapshot;
      if (snapshot === this.#told) return;
      for (const { error } of [snapshot, ...snapshot.requests]) withCause(error, this.#token);
      this.#tell(snapshot);
    }

    #tell(snapshot) {
      this.#told = snapshot;
      for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener(snapshot);
    }

    get snapshot() {
      return this.#disposed ? this.#told : (this.#raw?.snapshot ?? this.#told);
    }

    // Bound, so that it can be passed on as it stands.
    subscribe = (listener) => {
      check(typeof listener === "function", "listener", "a function");
      const entry = (snapshot) => tellOne(listener, snapshot);
      this.#listeners.add(entry);
      return () => {
        this.#listeners.delete(entry);
      };
    };

    async accept(key) {
      return this.#run("accept", text(key, "key"));
    }

    async decline(key) {
      return this.#run("decline", text(key, "key"));
    }

    async undo(key) {
      return this.#run("undo", text(key, "key"));
    }

    async markSeen() {
      return this.#run("markSeen");
    }

    async connect(userId) {
      check(isId(userId), "userId", "an integer from 0 up");
      return this.#run("connect", userId);
    }

    async refresh() {
      // An inbox that is only about to begin asks then, for this too.
      return this.#run(this.#raw ? "refresh" : "answered");
    }

    async loadMore() {
      return this.#run("loadMore");
    }

    async signIn(token) {
      checkToken(token, "token");
      this.#token = token ?? this.#token;
      return this.#run("signIn", keepingCause(token));
    }

    // At once where it can be, so that the snapshot shows it when the call returns.
    async #run(method, argument) {
      if (this.#disposed) throw disposed();
      const raw = this.#raw ?? (await Promise.race([this.#begin(), this.#gone]));
      if (this.#disposed) throw disposed();
      try {
        return await raw.run(method, argument);
      } catch (error) {
        const { token } = (method === "connect" && this.#connect) || { token: this.#token };
        throw from(this.#run, withCause(error, token));
      }
    }

    dispose() {
      // One that lives in an element ends with it.
      if (this.#attached) return;
      this.#retry.stop();
      this.#giveUp(disposed());
      this.#told = this.snapshot;
      this.#disposed = true;
      this.#listeners.clear();
      this.#release();
    }

    // Freed, it has no timer left. Only later, since it may be what is calling just now.
    #release() {
      const raw = this.#raw;
      this.#raw = undefined;
      raw?.run("dispose");
      queueMicrotask(() => raw?.free());
    }

    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]() {
      this.dispose();
    }

    #fail(error) {
      if (!this.#disposed) this.#tell(Object.freeze({ ...LOADING, status: "failed", error }));
    }
  };
}

function keepingCauses(options) {
  const { token, connect } = options;
  const kept = { ...options, token: keepingCause(token) };
  return connect ? { ...kept, connect: { ...connect, token: keepingCause(connect.token) } } : kept;
}

// What a listener throws is its own, as an event listener's.
function tellOne(listener, snapshot) {
  try {
    listener(snapshot);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function disposed() {
  return new ApiError("connection-bell: the inbox was disposed of", { code: "aborted" });
}
