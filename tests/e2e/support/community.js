import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = process.env.PRACTICE_COMMUNITY || `${ROOT}target/debug/practice-community`;
const SERVED = {
  "/": "index.html",
  "/pkg": "pkg",
  "/demo": "tests/demo",
  "/pages": "tests/e2e/pages",
};

/** A practice community of its own, with its control side. */
export class Community {
  #program;

  static async start(...flags) {
    const served = Object.entries(SERVED).flatMap(([path, file]) => ["--serve", `${path}=${ROOT}${file}`]);
    const always = ["--memory", "--control", "--port", "0", "--people", "400"];
    const program = spawn(PROGRAM, [...always, ...served, ...flags], { stdio: ["ignore", "pipe", "inherit"] });
    return new Community(program, await addressOf(program));
  }

  constructor(program, url) {
    this.#program = program;
    this.url = url;
  }

  stop() {
    const ended = new Promise((resolve) => this.#program.once("exit", resolve));
    this.#program.kill();
    return ended;
  }

  async #call(method, path, body) {
    // A connection that is used again may be the one that a fault is closing.
    const headers = { connection: "close" };
    const response = await fetch(`${this.url}/control/${path}`, { method, headers, body: body && JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${method} /control/${path}: ${response.status} ${answer.message}`);
    return answer;
  }

  reset() {
    return this.#call("POST", "reset");
  }

  settings(settings) {
    return this.#call("PUT", "settings", settings);
  }

  async token(userId) {
    return (await this.#call("POST", "token", { userId })).token;
  }

  expire(userId, what = "all") {
    return this.#call("POST", "expire", { userId, what });
  }

  act(as, action, user, message) {
    return this.#call("POST", "act", { as, action, user, message });
  }

  /** Somebody asks `to`; gives who. */
  async arrive(to) {
    return (await this.#call("POST", "arrive", { to })).from.id;
  }

  /** Whose requests wait for `userId`, as the platform itself lists them. */
  async pending(userId) {
    const headers = { authorization: `Bearer ${await this.token(userId)}` };
    const answer = await fetch(`${this.url}/api/v2/user/connection/requests/?limit=100`, { headers });
    const { results } = await answer.json();
    return results.map(({ from_user }) => from_user.id).sort();
  }

  async relation(a, b) {
    return (await this.#call("GET", `relation?a=${a}&b=${b}`)).status;
  }

  fault(route, kind, fields = {}) {
    return this.#call("POST", "faults", { route: routeOf(route), kind, ...fields });
  }

  mend() {
    return this.#call("DELETE", "faults");
  }

  /** The calls received so far; only those of `route`, where one is given. */
  async calls(route) {
    const { calls } = await this.#call("GET", "journal");
    return route ? calls.filter((call) => isOf(call, route)) : calls;
  }

  /** The calls of `route` that pages with `tab` in their address made. */
  async callsOf(tab, route) {
    const calls = await this.calls(route);
    return calls.filter(({ referrer }) => referrer && new URL(referrer).searchParams.get("tab") === tab);
  }

  async count(route) {
    return (await this.calls(route)).length;
  }

  forgetCalls() {
    return this.#call("DELETE", "journal");
  }
}

const routeOf = (route) => (typeof route === "string" ? route : `${route.method} ${route.path}`);

const isOf = (call, { method, path }) => call.method === method && isPathOf(call.path, path);

/** Whether `path` is what `pattern` means, in which a segment `*` is any one. */
export function isPathOf(path, pattern) {
  const wanted = pattern.split("/");
  const parts = path.split("/");
  return parts.length === wanted.length && wanted.every((part, n) => part === "*" || part === parts[n]);
}

async function addressOf(program) {
  const lines = createInterface({ input: program.stdout });
  for await (const line of lines) {
    const address = /^listening on (.*)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error(`${PROGRAM} ended before it listened`);
}
