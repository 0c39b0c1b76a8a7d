import { isAbsent } from "./arguments.js";
import { requireElementFeatures, UnsupportedBrowser } from "./browser.js";
import { ApiError } from "./error.js";
import { languageOf, wordsOf } from "./languages.js";
import { whenLanguageChanges } from "./language-changes.js";
import { isStranger, scriptsOfPage } from "./page-scripts.js";
import { Retry } from "./retry.js";
import { keepingCause } from "./token.js";
import { checkedWords, wordsFromJson } from "./words.js";

// Importing the package where there is no DOM must do nothing and not throw.
const Base = globalThis.HTMLElement ?? class {};

// What a browser lacks it lacks for all elements: it is logged once.
let isUnsupportedLogged = false;

/**
 * What both elements share: they forward what the browser tells them to a handle in the module,
 * hold it back until the module is there, and keep their state when they are moved.
 */
export class ConnectionElement extends Base {
  #states;
  #handle;
  #tokens = { token: undefined, connectToken: undefined };
  #words = null;
  #stopLanguage;
  #scheduled = false;
  #updates = 0;
  #isInert = false;
  #retry = new Retry(() => this.scheduleUpdate());

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    // Without custom states (Firefox before 126, Safari before 17.4) all else works.
    this.#states = this.attachInternals?.().states;
  }

  get token() {
    return this.#tokens.token;
  }

  set token(token) {
    this.setToken("token", token);
  }

  setToken(name, token) {
    if (this.#tokens[name] === token) return;
    this.#tokens[name] = token;
    this.scheduleUpdate();
  }

  get words() {
    return this.#words;
  }

  set words(words) {
    this.#takeWords(() => words);
  }

  // Wrong ones leave those of before.
  #takeWords(read) {
    try {
      const words = read();
      this.#words = isAbsent(words) ? null : Object.freeze(checkedWords(words, "words"));
    } catch (error) {
      return this.#report(error, "cannot take its words:");
    }
    this.scheduleUpdate();
  }

  connectedCallback() {
    this.#adoptEarlyProperties();
    this.#stopLanguage ??= whenLanguageChanges(() => this.scheduleUpdate());
    this.scheduleUpdate();
  }

  // Moving an element takes it out and puts it back in one go; only one that stays out ends.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#retry.stop();
      this.#stopLanguage?.();
      this.#stopLanguage = undefined;
      this.#handle?.disconnect();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (name === "words") this.#takeWords(() => after === null ? null : wordsFromJson(after));
    else this.scheduleUpdate();
  }

  /** Attributes and properties mostly come several at a time. */
  scheduleUpdate() {
    if (this.#scheduled || this.#isInert || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#update().catch((error) => {
        this.#isInert = error instanceof UnsupportedBrowser;
        if (ApiError.is(error, "network")) this.#retry.schedule();
        this.#report(error, "cannot start:");
      });
    });
  }

  async #update() {
    requireElementFeatures(this.shadowRoot);
    const update = ++this.#updates;
    const language = languageOf(this);
    const scripts = this.#isStranger() && scriptsOfPage();
    const [module, words] = await Promise.all([this.constructor.load(), wordsOf(language), scripts]);
    // A language that comes late is not the one to show any more.
    if (!this.isConnected || update !== this.#updates) return;
    this.#handle ??= this.createHandle(module, this.#states);
    this.#handle.setWords(language, { ...words, ...this.#words });
    const { token, connectToken } = this.#tokens;
    this.configure(this.#handle, { token: keepingCause(token), connectToken: keepingCause(connectToken) });
  }

  #isStranger() {
    return isStranger(this.getAttribute("base-url") ?? "/", this.getAttribute("credentials"), this.token);
  }

  configure(handle, tokens) {
    return handle.configure(tokens);
  }

  // Properties that were set before the element was defined hide its accessors.
  #adoptEarlyProperties() {
    for (const name of this.constructor.properties) {
      if (!this.hasOwnProperty(name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  #report(error, what) {
    const isUnsupported = error instanceof UnsupportedBrowser;
    if (!isUnsupported || !isUnsupportedLogged) console.error(`<${this.localName}> ${what}`, error);
    isUnsupportedLogged ||= isUnsupported;
    const options = { bubbles: true, composed: true, detail: { error } };
    this.dispatchEvent(new CustomEvent("bell-error", options));
  }
}

/** Gives `elementClass` a property for each attribute, so that either can be set. */
export function reflect(elementClass, { strings = {}, numbers = {}, booleans = {} }) {
  const accessor = (name, get, set) => Object.defineProperty(elementClass.prototype, name, {
    configurable: true,
    enumerable: true,
    get,
    set,
  });
  for (const [name, attribute] of Object.entries({ ...strings, ...numbers })) {
    const convert = name in numbers ? Number : String;
    accessor(
      name,
      function () {
        const value = this.getAttribute(attribute);
        return value === null ? null : convert(value);
      },
      function (value) {
        if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    );
  }
  for (const [name, attribute] of Object.entries(booleans)) {
    accessor(
      name,
      function () {
        return this.hasAttribute(attribute);
      },
      function (value) {
        this.toggleAttribute(attribute, Boolean(value));
      },
    );
  }
  elementClass.properties = ["token", "words", ...Object.keys({ ...strings, ...numbers, ...booleans })];
  elementClass.observedAttributes = ["lang", "words", ...Object.values({ ...strings, ...numbers, ...booleans })];
}

/** Defines `elementClass` as `name`, or stands back where another copy of the package was first. */
export function define(name, elementClass) {
  if (!globalThis.customElements) return elementClass;
  const first = customElements.get(name);
  if (!first) {
    customElements.define(name, elementClass);
    return elementClass;
  }
  console.warn(`connection-bell: <${name}> is defined already, by another copy of the package; that one stays.`);
  return first;
}
