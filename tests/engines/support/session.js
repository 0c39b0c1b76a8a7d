import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder } from "selenium-webdriver";
import { eventually } from "./eventually.js";

/** A browser under a driver of its own. */
export class Session {
  static async start(engine, options = {}) {
    const port = await freePort();
    const [program, ...args] = engine.driver(port);
    const env = { ...process.env, ...engine.environment, ...options.environment };
    const server = spawn(program, args, { stdio: "ignore", env });
    const url = `http://127.0.0.1:${port}`;
    await Promise.race([isReady(url), failure(server, program)]);
    const driver = await new Builder().usingServer(url).withCapabilities(engine.capabilities(options)).build();
    await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
    return new Session(server, driver, url, options);
  }

  constructor(server, driver, url, { media }) {
    this.server = server;
    this.driver = driver;
    this.url = url;
    this.media = media;
  }

  /** Has Chromium answer media queries as `media` says; the window must be there already. */
  async applyMedia() {
    if (!this.media) return;
    const { id_: id } = await this.driver.getSession();
    const body = JSON.stringify({ cmd: "Emulation.setEmulatedMedia", params: { features: this.media } });
    const response = await fetch(`${this.url}/session/${id}/goog/cdp/execute`, { method: "POST", body });
    if (!response.ok) throw new Error(await response.text());
  }

  async version() {
    const capabilities = await this.driver.getCapabilities();
    return `${capabilities.get("browserName")} ${capabilities.get("browserVersion")}`;
  }

  async stop() {
    await this.driver.quit().catch(() => {});
    if (this.server.exitCode !== null || this.server.signalCode !== null) return;
    const ended = once(this.server, "exit");
    this.server.kill();
    await ended;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const isReady = (url) =>
  eventually(async () => {
    const { value } = await (await fetch(`${url}/status`)).json();
    if (!value.ready) throw new Error(`the driver at ${url} is not ready`);
  });

async function failure(server, program) {
  const [why] = await Promise.race([once(server, "error"), once(server, "exit")]);
  throw new Error(`${program} cannot be used: ${why?.message ?? `it ended with ${why}`}`);
}
