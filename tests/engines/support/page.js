import assert from "node:assert/strict";
import { PNG } from "pngjs";
import { Key } from "selenium-webdriver";
import { eventually } from "./eventually.js";
import { makeTools } from "./in-page.js";
import { badgeOf, bell, panel } from "./targets.js";

/** A window of the browser, with what a visitor does in it. */
export class Page {
  #browser;
  #handle;

  constructor(browser, handle) {
    this.#browser = browser;
    this.#handle = handle;
    this.isClosed = false;
  }

  get driver() {
    return this.#browser.driver;
  }

  /** Goes to an address. */
  async go(url) {
    await this.use();
    await this.driver.get(url);
  }

  /** Makes the driver's next command one for this window. */
  use() {
    return this.#browser.use(this.#handle);
  }

  /** From now on the page is the one in its frame. */
  async enterFrame() {
    await this.use();
    await this.driver.switchTo().frame(0);
  }

  async close() {
    await this.use();
    await this.driver.close();
    this.isClosed = true;
    this.#browser.forget(this.#handle);
  }

  /** Has another program in front, as far as the page can tell. */
  async hide() {
    await this.use();
    await this.driver.manage().window().minimize();
    await this.until(() => document.visibilityState === "hidden");
  }

  async comeBack() {
    await this.#browser.fit(this.#handle);
    await this.until(() => document.visibilityState === "visible");
  }

  /** What a function gives in the page. It is told the tools of `in-page.js`, then the arguments. */
  async evaluate(script, ...given) {
    await this.use();
    return this.driver.executeScript(`return (${script})((${makeTools})(), ...arguments)`, ...given.map(plain));
  }

  /** As `evaluate`, for what comes later. */
  async evaluateLater(script, ...given) {
    await this.use();
    const body = `const given = [...arguments], done = given.pop();
      (async () => (${script})((${makeTools})(), ...given))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.driver.executeAsyncScript(body, ...given.map(plain));
    if (error) throw new Error(error);
    return value;
  }

  /** Waits until a function gives something true in the page; gives it. */
  until(script, ...given) {
    return eventually(async () => {
      const value = await this.evaluate(script, ...given);
      assert.ok(value, `not so in the page: ${script} with ${JSON.stringify(given)}`);
      return value;
    });
  }

  /** How many elements are shown that a target means. */
  count(target) {
    return this.evaluate(({ find }, target) => find(target).length, target);
  }

  see(target, count) {
    return eventually(async () => {
      const found = await this.count(target);
      const isRight = count === undefined ? found > 0 : found === count;
      assert.ok(isRight, `${found} of ${describe(target)}, not ${count ?? "at least one"}`);
    });
  }

  seeNo(target) {
    return this.see(target, 0);
  }

  /** Where the first element of a target is, once it has come to rest. */
  async boxOf(target) {
    let last;
    return eventually(async () => {
      const box = await this.evaluate(({ find, boxOf }, target) => find(target).slice(0, 1).map(boxOf)[0] ?? null, target);
      assert.ok(box, `nothing is shown of ${describe(target)}`);
      const before = last;
      last = box;
      assert.deepEqual(box, before, `${describe(target)} still moves`);
      return box;
    });
  }

  /** Clicks the middle of an element with the mouse, wherever in the page it is. */
  async click(target) {
    await this.see(target);
    await this.evaluate(({ find }, target) => find(target)[0].scrollIntoView({ block: "nearest" }), target);
    const { left, top, width, height } = await this.boxOf(target);
    await this.clickAt(left + width / 2, top + height / 2);
  }

  async clickAt(x, y) {
    await this.use();
    const place = { x: Math.floor(x), y: Math.floor(y), duration: 0 };
    await this.driver.actions().move(place).click().perform();
  }

  /** Strikes keys, whatever has the focus. */
  async press(...keys) {
    await this.use();
    await this.driver.actions().sendKeys(...keys.map((key) => Key[key] ?? key)).perform();
  }

  /** Gives an element the focus, as Tab would. */
  focus(target) {
    return this.evaluate(({ find }, target) => find(target)[0].focus(), target);
  }

  async openPanel() {
    await this.click(bell);
    await this.see(panel);
  }

  /** The colour of a point of the window, as it was painted: red, green, blue. */
  async pixel(x, y) {
    const { width } = await this.evaluate(() => ({ width: innerWidth }));
    const picture = PNG.sync.read(Buffer.from(await this.driver.takeScreenshot(), "base64"));
    const scale = picture.width / width;
    const at = 4 * (Math.floor(y * scale) * picture.width + Math.floor(x * scale));
    return [...picture.data.subarray(at, at + 3)];
  }

  seeCount(count) {
    return count === 0 ? this.seeNo({ selector: "[part=badge]" }) : this.see(badgeOf(count));
  }

  /** Changes properties or attributes of the bell. */
  setOnBell(name, value) {
    return this.evaluate((_, name, value) => document.querySelector("connection-bell").setAttribute(name, value), name, value);
  }

  /** The events of the elements so far, of one type. */
  told(type) {
    return this.evaluate((_, type) => window.told.filter((event) => event.type === type), type);
  }

  complaints() {
    return this.evaluate(() => window.complaints ?? []);
  }
}

/** A pattern as a script can be given it. */
function plain(value) {
  if (value instanceof RegExp) return { source: value.source, flags: value.flags };
  if (Array.isArray(value)) return value.map(plain);
  if (value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

const describe = (target) => JSON.stringify(plain(target));
