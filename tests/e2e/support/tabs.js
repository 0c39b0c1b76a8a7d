import { expect } from "@playwright/test";
import { Site } from "./site.js";

/**
 * The tabs of one browser, each in a window of its own: all of them are in front until they are
 * hidden. Time passes in all of them together.
 */
export class Tabs {
  #context;
  #community;
  #way;
  #userId;
  #passed;

  constructor(context, community, way, userId) {
    this.#context = context;
    this.#community = community;
    this.#way = way;
    this.#userId = userId;
    this.all = [];
  }

  /** Opens one more, with a page of `pages/`. */
  open(name, query) {
    return this.openAs(this.#userId, name, query);
  }

  /** As `open`, in the name of somebody else. */
  async openAs(userId, name = "bell.html", query = {}) {
    const site = new Site(await this.#context.newPage(), this.#community, this.#way, userId);
    this.all.push(site);
    return site.open(name, query);
  }

  /** Runs `script` in each page before all others. */
  before(script, argument) {
    return this.#context.addInitScript(script, argument);
  }

  async openMany(howMany, name, query) {
    for (let n = 0; n < howMany; n += 1) await this.open(name, query);
    return this.all;
  }

  /** All tabs know who is signed in, and with whom they share. */
  async expectSharing() {
    const [{ page }] = this.all;
    const inLine = async () => {
      const { held, pending } = await navigator.locks.query();
      return [...held, ...pending].length;
    };
    await expect.poll(() => page.evaluate(inLine)).toBe(this.all.length);
  }

  /** Lets time pass in all tabs. What one of them asks meanwhile leaves when it has passed in each. */
  async pass(seconds) {
    if (!this.#passed) await this.#holdCallsWhilePassing();
    this.#passed = this.#context.clock.fastForward(seconds * 1_000);
    await this.#passed;
  }

  #holdCallsWhilePassing() {
    return this.#context.route(`${this.#community.url}/api/**`, async (route) => {
      await this.#passed;
      await route.continue();
    });
  }

  /** All that was said in any tab has been heard in every other one. */
  async settle() {
    for (const site of this.all.filter(({ page }) => !page.isClosed())) await site.settle();
  }
}
