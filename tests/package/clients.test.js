import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { Community } from "../e2e/support/community.js";
import { entries } from "./package-folder.js";

const INES = 401;
const TOMASZ = 402;
const OSCAR = 407;
const STRANGER = 417;
const GRACE = 411;

let community;
before(async () => {
  community = await Community.start();
});
after(() => community.stop());
beforeEach(() => community.reset());

const clientOf = (Client, options) => new Client({ baseUrl: community.url, token: () => community.token(INES), ...options });

async function collect(entries) {
  const all = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

// Each of these entries has a Wasm build of its own.
for (const { name, file } of entries.filter(({ name }) => /^connection-bell(\/clients)?$/.test(name))) {
  const { ApiError, AxeroClient, SelfCommunityClient } = await import(file);
  const axero = (options) => clientOf(AxeroClient, options);
  const selfCommunity = (options) => clientOf(SelfCommunityClient, options);

  async function failureOf(promise) {
    const error = await promise.then(() => assert.fail("it succeeded"), (failure) => failure);
    assert.ok(error instanceof ApiError, String(error));
    return error;
  }

  describe(`AxeroClient of ${name}`, () => {
    test("each call answers in Axero's own words", async () => {
      const client = axero();
      assert.equal((await client.me()).UserID, INES);
      const pending = await client.friendRequests();
      assert.equal(pending.IsError, false);
      const tomasz = pending.ResponseData.find(({ FromUser }) => FromUser.UserID === TOMASZ);
      assert.equal(tomasz.FromUser.UserInfoDisplayName, "Tomasz Zieliński");
      assert.equal(tomasz.ToUser.UserID, INES);
      assert.equal((await client.pendingCount()).ResponseData, 5);
      const friends = await client.connections(INES, { page: 2, pageLength: 15 });
      assert.equal(friends.ResponseData.length, 15);
      assert.equal(friends.TotalRecords, 40);
      assert.equal((await client.connectionStatus(INES, TOMASZ)).ResponseData, "Received");
    });

    test("answers are carried out", async () => {
      const client = axero();
      await client.accept(INES, TOMASZ);
      await client.decline(INES, 403);
      assert.equal((await client.pendingCount()).ResponseData, 3);
      assert.equal(await community.relation(INES, TOMASZ), "connected");
    });

    test("another's list is for administrators", async () => {
      const error = await failureOf(axero().friendRequests({ toUserId: GRACE }));
      assert.equal(error.code, "rejected");
      const forAdministrator = axero({ token: () => community.token(413) });
      const pending = await forAdministrator.friendRequests({ toUserId: GRACE });
      assert.equal(pending.ResponseData.length, 300);
    });

    test("all connections come page by page", async () => {
      const all = await collect(axero().allConnections(INES, { pageLength: 7 }));
      assert.equal(new Set(all.map(({ UserID }) => UserID)).size, 40);
      const asked = await community.calls({ method: "GET", path: `/api/users/${INES}/friends` });
      assert.equal(asked.length, 6);
    });
  });

  describe(`SelfCommunityClient of ${name}`, () => {
    test("each list answers in SelfCommunity's own words", async () => {
      const client = selfCommunity();
      assert.equal((await client.me()).id, INES);
      assert.equal((await client.user(TOMASZ)).real_name, "Tomasz Zieliński");
      const received = await client.receivedRequests({ limit: 2 });
      assert.equal(received.count, 5);
      assert.equal(received.results.length, 2);
      assert.equal((await client.sentRequests()).count, 3);
      assert.equal((await client.connections(INES, { limit: 5, offset: 38 })).results.length, 2);
      assert.ok((await client.suggestions({ limit: 3 })).results.length > 0);
      assert.ok((await client.findUsers("Tomasz")).results.some(({ id }) => id === TOMASZ));
      assert.ok((await client.searchUsers("Tomasz")).results.some(({ id }) => id === TOMASZ));
      assert.ok((await client.preferences()).results.some(({ name }) => name === "follow_enabled"));
    });

    test("statuses, one and many", async () => {
      const client = selfCommunity();
      assert.deepEqual(await client.isConnected(410), { is_connection: true });
      assert.deepEqual(await client.connectionStatus(OSCAR), { connection_status: "sent_connection_request" });
      const { connection_statuses } = await client.connectionStatuses([TOMASZ, OSCAR, STRANGER]);
      assert.equal(connection_statuses[TOMASZ], "received_connection_request");
      assert.equal(connection_statuses[STRANGER], null);
    });

    for (const era of ["current", "before-2023"]) {
      test(`actions tell the new status, as the platform was ${era}`, async () => {
        await community.settings({ era });
        const client = selfCommunity();
        assert.deepEqual(await client.requestConnection(STRANGER), { connection_status: "sent_connection_request" });
        assert.deepEqual(await client.cancelRequest(STRANGER), { connection_status: null });
        assert.deepEqual(await client.reject(TOMASZ), { connection_status: null });
        assert.deepEqual(await client.undoReject(TOMASZ), { connection_status: "received_connection_request" });
        assert.deepEqual(await client.accept(TOMASZ), { connection_status: "connected" });
        assert.deepEqual(await client.removeConnection(TOMASZ), { connection_status: null });
        assert.equal(await client.markSeen(403), undefined);
      });
    }

    test("all entries come, on the configured origin alone", async () => {
      const client = selfCommunity({ token: () => community.token(GRACE) });
      const all = await collect(client.allReceivedRequests({ limit: 120 }));
      assert.equal(new Set(all.map(({ from_user }) => from_user.id)).size, 300);
    });
  });

  describe(`any client of ${name}`, () => {
    test("keys that the types do not name are kept", async () => {
      const fetch = async () => Response.json({ id: 7, shoe_size: 42, team: { name: "Harbour" } });
      assert.deepEqual(await selfCommunity({ fetch }).me(), { id: 7, shoe_size: 42, team: { name: "Harbour" } });
    });

    test("a call can be taken back, and can take its time", async () => {
      await community.fault({ method: "GET", path: "/api/v2/user/me/" }, "latency", { ms: 60_000 });
      const client = selfCommunity();
      assert.equal((await failureOf(client.me({ signal: AbortSignal.abort() }))).code, "aborted");
      assert.equal((await failureOf(client.me({ timeoutMs: 1 }))).code, "timeout");
    });

    test("calls may overlap, on one client and many", async () => {
      const clients = [axero(), selfCommunity(), axero()];
      const answers = await Promise.all(Array.from({ length: 30 }, (_, call) => clients[call % 3].me()));
      assert.ok(answers.every((me) => (me.id ?? me.UserID) === INES));
    });
  });
}
