import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { start } from "./browser.js";

const INES = 401;
const SCRIPTS = fileURLToPath(new URL("workers", import.meta.url));

let site;
before(async () => {
  site = await start("--serve", `/workers=${SCRIPTS}`);
});
after(() => site.stop());
beforeEach(() => site.community.reset());

/** What a worker of the page answers. */
function ask([kind, token]) {
  const worker = new globalThis[kind]("/workers/worker.js", { type: "module" });
  const port = worker.port ?? worker;
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || "the worker did not start"));
    port.onmessage = ({ data }) => resolve(data);
    port.postMessage({ token });
  });
}

for (const kind of ["Worker", "SharedWorker"]) {
  test(`the clients and the inbox work in a ${kind}`, async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.community.url}/pages/icon.svg`);
    const answer = await page.evaluate(ask, [kind, await site.community.token(INES)]);
    assert.deepEqual(answer, {
      me: INES,
      accepted: { connection_status: "connected" },
      status: "ready",
      count: 4,
      code: "not-found",
    });
  });
}
