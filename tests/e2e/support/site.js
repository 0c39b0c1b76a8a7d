import { expect } from "@playwright/test";
import { isPathOf } from "./community.js";

/** The browsers whose time the tests have in hand. */
const timed = new WeakSet();

/** A page with bells and buttons, in somebody's browser. */
export class Site {
  #community;
  #way;
  #signedOut = false;

  constructor(page, community, way, userId) {
    this.page = page;
    this.userId = userId;
    this.tokens = [];
    this.console = [];
    page.on("console", (line) => this.console.push(line));
    this.#community = community;
    this.#way = way;
    this.bell = page.getByRole("button", { name: /^Connection requests/ });
    this.badge = page.locator("connection-bell [part=badge]");
    this.panel = page.getByRole("dialog", { name: "Connection requests" });
    this.rows = this.panel.getByRole("listitem");
    this.announcements = page.locator("connection-bell").getByRole("status");
    this.announcement = this.announcements.last();
  }

  /** Signs in as the way has it, and opens a page of `pages/`. */
  async open(name, query) {
    const context = this.page.context();
    if (this.#way.signsIn === "cookie") await this.signIn();
    await this.page.exposeFunction("giveToken", () => this.giveToken());
    if (!timed.has(context)) await context.clock.install();
    timed.add(context);
    return this.go(name, query);
  }

  /** Goes on to a page of `pages/`. */
  async go(name, query = {}) {
    const { platform, signsIn } = this.#way;
    const address = new URLSearchParams({ platform, "signs-in": signsIn, ...query });
    await this.page.goto(`${this.#community.url}/pages/${name}?${address}`);
    return this;
  }

  /** Opens the demo, which signs in by itself. */
  async openDemo(query = {}) {
    await this.page.goto(`${this.#community.url}/?${new URLSearchParams(query)}`);
    return this;
  }

  /** Gives the browser a session. */
  async signIn() {
    const data = { userId: this.userId };
    await this.page.context().request.post(`${this.#community.url}/control/sign-in`, { data });
  }

  async giveToken() {
    const token = this.#signedOut ? "a token that is no longer good" : this.#community.token(this.userId);
    this.tokens.push(await token);
    return token;
  }

  get tokensGiven() {
    return this.tokens.length;
  }

  /** Ends the session; no token is to be had either. */
  async endSession() {
    this.#signedOut = true;
    await this.#community.expire(this.userId);
  }

  async startSession() {
    this.#signedOut = false;
    if (this.#way.signsIn === "cookie") await this.signIn();
  }

  /** Keeps the calls of `route` from leaving until `release()`; `begun` tells that one wants to. */
  async hold(route) {
    const gate = { begin: () => {}, release: () => {} };
    gate.begun = new Promise((resolve) => (gate.begin = resolve));
    const released = new Promise((resolve) => (gate.release = resolve));
    const meets = (url) => isPathOf(url.pathname, route.path);
    await this.page.route(meets, async (held, request) => {
      if (request.method() === route.method) {
        gate.begin();
        await released;
      }
      await held.continue();
    });
    return gate;
  }

  /** Puts the page behind another one, as far as it can tell. */
  hide() {
    return this.page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
  }

  comeBack() {
    return this.page.evaluate(() => {
      delete document.visibilityState;
      document.dispatchEvent(new Event("visibilitychange"));
    });
  }

  /** Ends the page's process. What it wanted to send while held back is never sent. */
  async crash() {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crashed;
  }

  /** Calls that the page has begun have reached the community when this call of it has. */
  async settle() {
    await this.page.evaluate(() => fetch("/control/state").then((answer) => answer.text()));
  }

  /** Whether the bell is in a custom state, as styles see it. */
  inState(state) {
    return this.page.locator(`connection-bell:state(${state})`).first();
  }

  row(name) {
    return this.rows.filter({ hasText: name });
  }

  accept(name) {
    return this.panel.getByRole("button", { name: `Accept ${name}` });
  }

  decline(name) {
    return this.panel.getByRole("button", { name: `Decline ${name}` });
  }

  /** The part of a page that is called `id`, as for its button. */
  card(id) {
    return this.page.locator(`#${id}`);
  }

  /** Lets time pass in the page: each timer that falls due comes once. */
  pass(seconds) {
    return this.page.clock.fastForward(seconds * 1_000);
  }

  /** From now on time passes in the page by `pass` alone. */
  async stopTime() {
    await this.page.clock.pauseAt(1_000 + (await this.page.evaluate(() => Date.now())));
  }

  /** Time passes in the page by itself again. */
  startTime() {
    return this.page.clock.resume();
  }

  /** The lines that the page's scripts wrote; what the browser itself says of answers is not theirs. */
  said(type) {
    const lines = this.console.filter((line) => line.type() === type).map((line) => line.text());
    return lines.filter((line) => !line.startsWith("Failed to load resource"));
  }

  /** Changes an attribute of the bell. */
  setAttribute(name, value) {
    return this.page.locator("connection-bell").evaluate((bell, [name, value]) => bell.setAttribute(name, value), [name, value]);
  }

  refresh() {
    return this.page.locator("connection-bell").first().evaluate((bell) => bell.refresh());
  }

  /** The counts that the tab remembers for its next page. */
  remembered() {
    return this.page.evaluate(() => Object.values({ ...sessionStorage }).map((text) => JSON.parse(text).count));
  }

  /** Whether the next page will know that the platform is in trouble. */
  isTroubled() {
    return this.page.evaluate(() => Object.keys({ ...sessionStorage }).some((key) => key.endsWith(":trouble")));
  }

  expectRemembered(count) {
    return expect.poll(() => this.remembered()).toEqual([count]);
  }

  async told(type) {
    const told = await this.page.evaluate(() => window.told);
    return told.filter((event) => event.type === type);
  }

  async expectTold(type, ...expected) {
    await expect.poll(() => this.told(type)).toEqual(expected.map((event) => expect.objectContaining(event)));
  }

  async expectCount(count) {
    await expect(this.badge).toHaveText(String(count));
    await expect(this.bell).toHaveAccessibleName(`Connection requests, ${count} waiting`);
  }
}
