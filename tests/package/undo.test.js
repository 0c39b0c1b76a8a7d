import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Inbox } from "../../pkg/index.js";
import { Community } from "../e2e/support/community.js";

const INES = 401;
const TOMASZ = 402;

let community;
before(async () => {
  community = await Community.start();
});
after(() => community.stop());
beforeEach(() => community.reset());

/** An inbox that has its first list; it ends with the test, however that ends. */
async function inboxOf(test, platform) {
  const inbox = new Inbox({ platform, baseUrl: community.url, token: () => community.token(INES), pollMs: 3_600_000 });
  test.after(() => inbox.dispose());
  await inbox.refresh();
  return inbox;
}

const keyOf = (inbox) => inbox.snapshot.requests.find(({ person }) => person.id === TOMASZ)?.key;

test("a decline can be taken back where the platform can", async (t) => {
  const inbox = await inboxOf(t, "selfcommunity");
  const key = keyOf(inbox);
  await inbox.decline(key);
  assert.equal(inbox.snapshot.count, 4);
  assert.equal(await inbox.undo(key), "received");
  await inbox.refresh();
  assert.equal(inbox.snapshot.count, 5);
  assert.equal(inbox.snapshot.requests.find((request) => request.key === key).state, "pending");
});

test("where it cannot, the undo is refused and the decline stands", async (t) => {
  const inbox = await inboxOf(t, "axero");
  const key = keyOf(inbox);
  await inbox.decline(key);
  await assert.rejects(inbox.undo(key), { name: "ApiError", code: "rejected" });
  assert.equal(inbox.snapshot.count, 4);
  assert.equal(await community.relation(INES, TOMASZ), null);
});

test("the platform is told once of each request that was looked at", async (t) => {
  const inbox = await inboxOf(t, "selfcommunity");
  await inbox.markSeen();
  await inbox.markSeen();
  const told = (await community.calls()).filter(({ path }) => path.endsWith("/mark_seen/"));
  assert.equal(told.length, 5);
});
