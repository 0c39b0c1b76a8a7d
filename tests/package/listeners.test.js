import assert from "node:assert/strict";
import { test } from "node:test";
import { Inbox } from "../../pkg/index.js";
import { entries } from "./package-folder.js";
import { run } from "./program.js";

const request = (UserID) => ({ FromUser: { UserID }, ToUser: { UserID: 376 } });
const answer = (...ids) => Response.json({ IsError: false, ResponseData: ids.map(request) });

function inboxOf(t, fetch) {
  const inbox = new Inbox({ platform: "axero", baseUrl: "https://intranet.example.com", fetch });
  t.after(() => inbox.dispose());
  return inbox;
}

test("a listener is given the snapshot, and `subscribe` can be passed on as it stands", async (t) => {
  const { subscribe, ...rest } = inboxOf(t, async () => answer(618, 619));
  assert.deepEqual(rest, {});
  const counted = new Promise((resolve) => subscribe(({ status, count }) => status === "ready" && resolve(count)));
  assert.equal(await counted, 2);
});

test("one listener may subscribe twice, and each ends on its own", async (t) => {
  const inbox = inboxOf(t, async () => answer(618));
  let told = 0;
  const listener = () => (told += 1);
  const [stopOne, stopTwo] = [inbox.subscribe(listener), inbox.subscribe(listener)];
  assert.equal(stopOne(), undefined);
  stopOne();
  await inbox.refresh();
  const once = told;
  assert.ok(once > 0);
  stopTwo();
  inbox.accept(inbox.snapshot.requests[0].key);
  assert.equal(told, once);
});

test("a listener that another one ends is not told any more", async (t) => {
  const inbox = inboxOf(t, async () => answer(618));
  let told = 0;
  inbox.subscribe(() => stop());
  const stop = inbox.subscribe(() => (told += 1));
  await inbox.refresh();
  assert.equal(told, 0);
});

test("a listener that throws keeps nobody else from hearing, and is heard of itself", () => {
  const said = run(`
    import { Inbox } from ${JSON.stringify(entries[0].file)};
    const fetch = async () => Response.json({ IsError: false, ResponseData: [] });
    const inbox = new Inbox({ platform: "axero", baseUrl: "https://intranet.example.com", fetch });
    process.on("uncaughtException", (error) => console.log(error.message));
    const stop = inbox.subscribe(() => {
      stop();
      throw new Error("a listener's own");
    });
    inbox.subscribe(({ status }) => console.log(status));
    await inbox.refresh();
    inbox.dispose();
  `);
  assert.deepEqual(said.trim().split("\n").sort(), ["a listener's own", "loading", "ready"]);
});

test("what was asked for when the inbox is disposed of still settles", async (t) => {
  const answers = [];
  const fetch = () => new Promise((resolve) => answers.push(() => resolve(answer(618))));
  const inbox = inboxOf(t, fetch);
  const loading = inbox.refresh();
  while (answers.length === 0) await new Promise(setImmediate);
  answers.shift()();
  await loading;
  const accepting = inbox.accept(inbox.snapshot.requests[0].key);
  while (answers.length === 0) await new Promise(setImmediate);
  inbox.dispose();
  inbox[Symbol.dispose ?? Symbol.for("Symbol.dispose")]();
  answers.shift()();
  assert.equal(await accepting, "connected");
  assert.equal(inbox.snapshot.requests[0].state, "accepting");
});

test("a disposed inbox takes nothing more, and says why", async (t) => {
  const inbox = inboxOf(t, () => assert.fail("a call was sent"));
  const waiting = inbox.accept("618");
  inbox.dispose();
  const why = { name: "ApiError", code: "aborted", message: /disposed/ };
  await Promise.all([waiting, inbox.refresh(), inbox.connect(7)].map((refused) => assert.rejects(refused, why)));
  assert.equal(inbox.snapshot.status, "loading");
});
