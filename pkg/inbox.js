import { checkInboxOptions } from "./options.js";

const NOTHING = Object.freeze({
  accept: false,
  decline: false,
  undoDecline: false,
  connect: false,
  cancel: false,
  remove: false,
  connections: false,
  bulkStatuses: false,
  pages: false,
});

const LOADING = Object.freeze({
  status: "loading",
  count: 0,
  requests: Object.freeze([]),
  error: null,
  updatedAt: null,
  can: NOTHING,
  offline: false,
  more: false,
  loadingMore: false,
});

/** Stands where options would, for an inbox that lives in an element. */
export const ATTACHED = Symbol("attached");

/** Makes the class `Inbox` over the module that `load` loads. */
export function inboxClass(load) {
  return class Inbox {
    #listeners = new Set();
    #raw;
    #ready;
    #disposed = false;
    #told = LOADING;

    constructor(options) {
      if (options === ATTACHED) {
        this.#wait();
        return;
      }
      checkInboxOptions(options);
      this.#ready = load().then((module) => {
        if (this.#disposed) return disposed();
        this.#raw = new module.Inbox(options, () => this.changed());
        this.changed();
        return this.#raw;
      });
      this.#ready.catch((error) => this.#fail(error));
    }

    #resolve;
    #wait() {
      this.#ready = new Promise((resolve) => {
        this.#resolve = resolve;
      });
    }

    /** For the element alone: the inbox is now this one. */
    attach(raw) {
      if (this.#raw) this.#wait();
      this.#raw = raw;
      this.#resolve(raw);
      this.changed();
    }

    /** For the element alone: the snapshot may be another one. */
    changed() {
      const snapshot = this.snapshot;
      if (snapshot === this.#told) return;
      this.#told = snapshot;
      for (const listener of [...this.#listeners]) listener();
    }

    get snapshot() {
      return this.#disposed ? this.#told : (this.#raw?.snapshot ?? this.#told);
    }

    subscribe(listener) {
      const entry = () => listener();
      this.#listeners.add(entry);
      return () => this.#listeners.delete(entry);
    }

    accept(key) {
      return this.#run((raw) => raw.accept(String(key)));
    }

    decline(key) {
      return this.#run((raw) => raw.decline(String(key)));
    }

    undo(key) {
      return this.#run((raw) => raw.undo(String(key)));
    }

    markSeen() {
      return this.#run((raw) => raw.markSeen());
    }

    connect(userId) {
      if (!Number.isSafeInteger(userId)) throw new TypeError("userId must be an integer");
      return this.#run((raw) => raw.connect(userId));
    }

    refresh() {
      return this.#run((raw) => raw.refresh());
    }

    loadMore() {
      return this.#run((raw) => raw.loadMore());
    }

    signIn(token) {
      return this.#run((raw) => raw.signIn(token));
    }

    // At once where it can be, so that the snapshot shows it when the call returns.
    async #run(call) {
      return call(this.#raw ?? (await this.#ready));
    }

    dispose() {
      this.#told = this.snapshot;
      this.#disposed = true;
      this.#raw?.dispose();
      this.#listeners.clear();
    }

    [Symbol.dispose ?? Symbol.for("Symbol.dispose")]() {
      this.dispose();
    }

    #fail(error) {
      this.#told = Object.freeze({ ...LOADING, status: "failed", error });
      for (const listener of [...this.#listeners]) listener();
    }
  };
}

function disposed() {
  throw new Error("connection-bell: the inbox was disposed of before it was ready");
}
