import { Page } from "./page.js";
import { Session } from "./session.js";

const SIZE = { x: 0, y: 0, width: 1400, height: 1150 };

/** One of the engines at work; each journey has windows of its own in it. */
export class Browser {
  #session;
  #base;
  #current;

  static async start(engine, options) {
    const browser = new Browser(await Session.start(engine, options));
    browser.#base = browser.#current = await browser.driver.getWindowHandle();
    return browser;
  }

  constructor(session) {
    this.#session = session;
  }

  get driver() {
    return this.#session.driver;
  }

  version() {
    return this.#session.version();
  }

  async newPage() {
    await this.use(this.#base);
    await this.driver.switchTo().newWindow("window");
    const handle = await this.driver.getWindowHandle();
    this.#current = handle;
    await this.fit(handle);
    await this.#session.applyMedia();
    return new Page(this, handle);
  }

  /** Gives a window the size that all have, in front of what is there. */
  async fit(handle) {
    await this.use(handle);
    await this.driver.manage().window().setRect(SIZE);
  }

  async use(handle) {
    if (this.#current === handle) return;
    await this.driver.switchTo().window(handle);
    this.#current = handle;
  }

  forget(handle) {
    if (this.#current === handle) this.#current = undefined;
  }

  /** Closes all windows but the one that no journey uses. */
  async clear() {
    for (const handle of await this.driver.getAllWindowHandles()) {
      if (handle === this.#base) continue;
      await this.use(handle);
      await this.driver.close();
    }
    this.#current = undefined;
    await this.use(this.#base);
  }

  stop() {
    return this.#session.stop();
  }
}
