import { execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { serve } from "./static.js";

const APPS = new URL("../apps/", import.meta.url);
const ENVIRONMENT = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, NEXT_TELEMETRY_DISABLED: "1" };
const ADDRESS = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/;

/** One of the apps, with the scripts of its own `package.json`. */
export class App {
  constructor(name) {
    this.folder = fileURLToPath(new URL(name, APPS));
  }

  /** What a script of the app printed, when it is done. */
  async run(script, environment = {}) {
    const options = { cwd: this.folder, env: { ...ENVIRONMENT, ...environment } };
    const done = promisify(execFile)("npm", ["run", "--silent", script], options);
    const { stdout, stderr } = await done.catch(({ message, stdout, stderr }) => {
      throw new Error([message, stdout, stderr].join("\n"));
    });
    return stdout + stderr;
  }

  /** Starts a script that serves the app, on a port of its own choice. */
  async start(script) {
    const command = ["run", "--silent", script, "--", "--port", "0"];
    // In a group of its own, since npm is not the one that serves.
    const program = spawn("npm", command, { cwd: this.folder, env: ENVIRONMENT, detached: true, stdio: ["ignore", "pipe", "inherit"] });
    const ended = new Promise((resolve) => program.once("exit", resolve));
    const stop = () => {
      process.kill(-program.pid);
      return ended;
    };
    return { url: await addressIn(program.stdout), stop };
  }

  /** Builds the app and serves `folder` of it. */
  async build(folder = "dist") {
    await this.run("build");
    return this.serve(folder);
  }

  /** Serves a folder of the app as it is. */
  serve(folder, types) {
    return serve(`${this.folder}/${folder}`, types);
  }
}

async function addressIn(output) {
  const said = [];
  for await (const line of createInterface({ input: output })) {
    const address = ADDRESS.exec(line);
    if (address) return address[0];
    said.push(line);
  }
  throw new Error(`the app ended before it listened:\n${said.join("\n")}`);
}
