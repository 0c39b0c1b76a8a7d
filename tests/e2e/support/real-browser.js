import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "./chromium.js";

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

/**
 * A Chromium that nobody's test runner has tamed: tabs of one window hide each other, pages enter
 * the back-forward cache, a tab can be frozen or crash.
 */
export class RealBrowser {
  #program;
  #folder;
  #waiting = new Map();
  #calls = 0;
  #begun = "";

  static async start() {
    const folder = await mkdtemp(join(tmpdir(), "connection-bell-"));
    const flags = [...chromium.flags, "--headless=new", "--remote-debugging-pipe", `--user-data-dir=${folder}`];
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"];
    return new RealBrowser(spawn(chromium(), [...flags, "about:blank"], { stdio, env: chromium.environment }), folder);
  }

  constructor(program, folder) {
    this.#program = program;
    this.#folder = folder;
    program.stdio[4].setEncoding("utf8").on("data", (text) => this.#receive(text));
  }

  /**
   * Opens a tab in front of the last one, or in a window of its own. The script `before` runs in
   * each of its pages before all others.
   */
  async open(url, { newWindow = false, before } = {}) {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", newWindow });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(this, targetId, sessionId);
    await tab.send("Page.enable");
    if (before) await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
    await tab.go(url);
    return tab;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#program.once("exit", resolve));
    this.#program.kill();
    await ended;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  send(method, params = {}, sessionId) {
    const id = (this.#calls += 1);
    this.#program.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  #receive(text) {
    const messages = (this.#begun + text).split("\0");
    this.#begun = messages.pop();
    for (const message of messages) this.#take(JSON.parse(message));
  }

  #take({ id, result, error }) {
    const { resolve, reject, method } = this.#waiting.get(id) ?? {};
    this.#waiting.delete(id);
    if (error) reject?.(new Error(`${method}: ${error.message}`));
    else resolve?.(result);
  }
}

class Tab {
  #browser;
  #targetId;
  #sessionId;

  constructor(browser, targetId, sessionId) {
    this.#browser = browser;
    this.#targetId = targetId;
    this.#sessionId = sessionId;
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#sessionId);
  }

  /** What the expression comes to in the page; a promise is awaited. */
  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", options);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until the expression is true in the page. */
  async until(expression) {
    while (!(await this.evaluate(expression).catch(() => false))) await aMoment();
  }

  go(url) {
    return this.send("Page.navigate", { url });
  }

  /** Goes back in the tab's history. */
  async goBack() {
    const { currentIndex, entries } = await this.send("Page.getNavigationHistory");
    await this.send("Page.navigateToHistoryEntry", { entryId: entries[currentIndex - 1].id });
  }

  bringToFront() {
    return this.send("Page.bringToFront");
  }

  close() {
    return this.#browser.send("Target.closeTarget", { targetId: this.#targetId });
  }

  /** Ends the tab's process; nobody answers any more. */
  crash() {
    this.send("Page.crash").catch(() => {});
  }

  freeze() {
    return this.send("Page.setWebLifecycleState", { state: "frozen" });
  }

  thaw() {
    return this.send("Page.setWebLifecycleState", { state: "active" });
  }
}
