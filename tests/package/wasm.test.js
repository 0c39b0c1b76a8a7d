import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { ApiError, Inbox, SelfCommunityClient, useWasm } from "../../pkg/index.js";
import { folder } from "./package-folder.js";

const OPTIONS = { baseUrl: "https://community.example.com", fetch: async () => Response.json({ id: 7 }) };

let bytes;
before(async () => {
  bytes = await readFile(`${folder}wasm/core_bg.wasm`);
});

const failureOf = (promise) => promise.then(() => assert.fail("it succeeded"), (error) => error);

test("what would take Wasm from nowhere is refused", () => {
  for (const source of [undefined, null, 7, true, ""]) assert.throws(() => useWasm(source), /^TypeError: source must be an address/);
});

test("who waits for Wasm that does not come can give up", async () => {
  let fail;
  useWasm(() => new Promise((_, reject) => (fail = reject)));
  const client = new SelfCommunityClient(OPTIONS);
  const reason = new Error("the dialog was closed");
  const inbox = new Inbox({ ...OPTIONS, platform: "selfcommunity" });
  const accepting = failureOf(inbox.accept("7"));
  assert.equal((await failureOf(client.me({ timeoutMs: 1 }))).code, "timeout");
  async function whoIsThere() {
    await client.me({ signal: AbortSignal.abort(reason) });
  }
  const { code, cause, stack } = await failureOf(whoIsThere());
  assert.deepEqual([code, cause], ["aborted", reason]);
  assert.match(stack, /at async whoIsThere .*wasm\.test\.js/);
  inbox.dispose();
  assert.equal((await accepting).code, "aborted");
  const last = failureOf(client.me());
  fail(new Error("never"));
  assert.equal((await last).code, "network");
});

// The module is loaded once for all tests here: those that fail come first.
for (const [what, source, message] of [
  ["an address that is refused", "http://127.0.0.1:1/core_bg.wasm", /fetch failed/],
  ["what is no Wasm", new Uint8Array([1, 2, 3]), /WebAssembly/],
  ["a function that fails", () => Promise.reject(new Error("no such file")), /no such file/],
]) {
  test(`Wasm from ${what} is an error that says so, for clients and inboxes`, async (t) => {
    useWasm(source);
    const error = await failureOf(new SelfCommunityClient(OPTIONS).me());
    assert.ok(ApiError.is(error, "network"), String(error));
    assert.match(error.message, /^connection-bell: the Wasm cannot be loaded: /);
    assert.match(error.message, message);
    assert.ok(error.cause instanceof Error);
    const inbox = new Inbox({ ...OPTIONS, platform: "selfcommunity" });
    t.after(() => inbox.dispose());
    assert.ok(ApiError.is(await failureOf(inbox.refresh()), "network"));
    assert.equal(inbox.snapshot.status, "failed");
    assert.ok(ApiError.is(inbox.snapshot.error, "network"));
  });
}

test("what did not come is asked for again, and bytes will do", async (t) => {
  const client = new SelfCommunityClient(OPTIONS);
  const inbox = new Inbox({ ...OPTIONS, platform: "selfcommunity", fetch: async () => Response.json({ results: [] }) });
  t.after(() => inbox.dispose());
  useWasm(() => Promise.reject(new Error("not yet")));
  await Promise.all([failureOf(client.me()), failureOf(inbox.refresh())]);
  useWasm(async () => bytes);
  assert.deepEqual(await client.me(), { id: 7 });
  await inbox.refresh();
  assert.equal(inbox.snapshot.status, "ready");
});

test("an inbox asks again by itself for what did not come", async (t) => {
  const clients = await import(`${folder}index.js?again`);
  const { setTimeout: now } = globalThis;
  const later = [];
  t.mock.method(globalThis, "setTimeout", (then, ms) => (ms === 5_000 ? later.push(then) : now(then, ms)));
  clients.useWasm(() => Promise.reject(new Error("not yet")));
  const inbox = new clients.Inbox({ ...OPTIONS, platform: "selfcommunity", fetch: async () => Response.json({ results: [] }) });
  t.after(() => inbox.dispose());
  const became = (wanted) => new Promise((resolve) => inbox.subscribe(({ status }) => status === wanted && resolve()));
  await became("failed");
  clients.useWasm(bytes);
  const ready = became("ready");
  later.shift()();
  await ready;
});

test("each entry takes its own Wasm, and says so of another's", async () => {
  const clients = await import("../../pkg/clients.js");
  const client = new clients.SelfCommunityClient(OPTIONS);
  clients.useWasm(bytes);
  assert.ok(ApiError.is(await failureOf(client.me()), "network"));
  clients.useWasm(() => readFile(`${folder}wasm/clients_bg.wasm`));
  assert.deepEqual(await client.me(), { id: 7 });
});
