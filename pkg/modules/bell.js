import { Attention } from "./attention.js";
import { ConnectionElement, reflect } from "./connection-element.js";
import { ATTACHED } from "./inbox.js";

const OPEN = "open";

/** Makes the class of `<connection-bell>` over the module that `load` loads. */
export function bellClass(load, Inbox) {
  class ConnectionBell extends ConnectionElement {
    static name = "ConnectionBell";

    static load = load;

    #handle;
    #connectToken;
    #inbox = new Inbox(ATTACHED);
    #attention = new Attention(this, () => this.#handle);

    constructor() {
      super();
      this.#inbox.subscribe(() => this.#attention.renew());
    }

    connectedCallback() {
      super.connectedCallback();
      this.#attention.renew();
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      queueMicrotask(() => this.#attention.renew());
    }

    createHandle(module, states) {
      this.#handle = new module.BellHandle(this, this.shadowRoot, states);
      return this.#handle;
    }

    configure(handle, tokens) {
      if (!handle.configure(tokens)) return;
      this.#inbox.attach(handle.inbox(() => this.#inbox.changed()), this.token);
    }

    get connectToken() {
      return this.#connectToken;
    }

    set connectToken(token) {
      this.#connectToken = token;
      this.setToken("connectToken", token);
    }

    get inbox() {
      return this.#inbox;
    }

    get count() {
      return this.#inbox.snapshot.count;
    }

    async show() {
      this.open = true;
    }

    async hide() {
      this.open = false;
    }

    refresh() {
      return this.#inbox.refresh();
    }

    markSeen() {
      return this.#inbox.markSeen();
    }

    attributeChangedCallback(name, before, after) {
      if (name === OPEN) this.#handle?.setOpen(after !== null);
      else super.attributeChangedCallback(name, before, after);
      this.#attention.renew();
    }
  }

  reflect(ConnectionBell, {
    strings: {
      platform: "platform",
      baseUrl: "base-url",
      credentials: "credentials",
      connectPlatform: "connect-platform",
      connectBaseUrl: "connect-base-url",
      theme: "theme",
      placement: "placement",
      views: "views",
      profileUrl: "profile-url",
    },
    numbers: {
      userId: "user-id",
      pollSeconds: "poll-seconds",
      backgroundPollSeconds: "background-poll-seconds",
      maxBadge: "max-badge",
    },
    booleans: {
      inline: "inline",
      open: OPEN,
      titleCount: "title-count",
      appBadge: "app-badge",
      desktopNotify: "desktop-notify",
    },
  });
  ConnectionBell.properties.push("connectToken");
  return ConnectionBell;
}
