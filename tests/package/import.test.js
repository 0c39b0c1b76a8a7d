import assert from "node:assert/strict";
import { test } from "node:test";
import { entries } from "./package-folder.js";
import { run } from "./program.js";

for (const { name, file } of entries) {
  test(`importing ${name} where there is no page does nothing`, () => {
    const said = run(`
      const before = Object.getOwnPropertyNames(globalThis);
      globalThis.fetch = () => { throw new Error("asked the network") };
      const { AxeroClient } = await import(${JSON.stringify(file)});
      const after = Object.getOwnPropertyNames(globalThis);
      console.log(typeof AxeroClient, after.filter((name) => !before.includes(name)).length);
    `);
    assert.equal(said, "function 0\n");
  });
}

test("an error of one entry is an error of every other", async () => {
  const split = entries.filter(({ name }) => !name.endsWith("/inline"));
  const classes = await Promise.all(split.map(async ({ file }) => (await import(file)).ApiError));
  assert.ok(classes.length >= 3);
  assert.equal(new Set(classes).size, 1);
});

test("the elements' classes are there for server rendering to import", () => {
  const element = entries.find(({ name }) => name.endsWith("/element"));
  const said = run(`
    const { ConnectionBell, ConnectionButton } = await import(${JSON.stringify(element.file)});
    console.log(typeof ConnectionBell, typeof ConnectionButton);
  `);
  assert.equal(said, "function function\n");
});

test("a program ends by itself once its inbox is disposed of", () => {
  const core = entries.find(({ name }) => name === "connection-bell");
  const said = run(`
    const { Inbox } = await import(${JSON.stringify(core.file)});
    const fetch = async () => new Response(JSON.stringify({ IsError: false, ResponseData: [] }));
    const inbox = new Inbox({ platform: "axero", baseUrl: "http://127.0.0.1/", fetch });
    await inbox.refresh();
    console.log(inbox.snapshot.status);
    inbox.dispose();
  `);
  assert.equal(said, "ready\n");
});

test("an outcome that nobody sees any more keeps no program awake", () => {
  const core = entries.find(({ name }) => name === "connection-bell");
  const said = run(`
    const { Inbox } = await import(${JSON.stringify(core.file)});
    const data = { GET: [{ FromUser: { UserID: 7 } }], PUT: null };
    const fetch = async ({ method }) => Response.json({ IsError: false, ResponseData: data[method] });
    const inbox = new Inbox({ platform: "axero", baseUrl: "http://127.0.0.1/", userId: 1, fetch });
    await inbox.refresh();
    await inbox.accept(inbox.snapshot.requests[0].key);
    inbox.dispose();
    await new Promise(setImmediate);
    console.log(inbox.snapshot.requests[0].state, process.getActiveResourcesInfo().includes("Timeout"));
  `);
  assert.equal(said, "accepted false\n");
});
