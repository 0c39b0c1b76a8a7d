import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiError, AxeroClient, SelfCommunityClient } from "../../pkg/index.js";
import { Community } from "../e2e/support/community.js";

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
const axero = (options) => clientOf(AxeroClient, options);
const selfCommunity = (options) => clientOf(SelfCommunityClient, options);

async function failureOf(promise) {
  const error = await promise.then(() => assert.fail("it succeeded"), (failure) => failure);
  assert.ok(error instanceof ApiError, String(error));
  return error;
}

async function collect(entries) {
  const all = [];
  for await (const entry of entries) all.push(entry);
  return all;
}

describe("AxeroClient", () => {
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

describe("SelfCommunityClient", () => {
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

  test("an iterator ends with a typed error when it is taken back", async () => {
    const controller = new AbortController();
    const client = selfCommunity({ token: () => community.token(GRACE) });
    const entries = client.allReceivedRequests({ limit: 10 }, { signal: controller.signal });
    await entries.next();
    controller.abort();
    assert.equal((await failureOf(collect(entries))).code, "aborted");
  });

  test("a next address elsewhere gets neither a call nor a token", async () => {
    const asked = [];
    const fetch = async (request) => {
      asked.push(new URL(request.url));
      const page = { count: 2, results: [{ id: asked.length }] };
      const next = asked.length === 1 ? "https://evil.example/api/v2/suggestion/user/?limit=1&offset=1" : null;
      return Response.json({ ...page, next });
    };
    const client = selfCommunity({ token: "secret", fetch });
    assert.deepEqual((await collect(client.allSuggestions({ limit: 1 }))).map(({ id }) => id), [1, 2]);
    assert.deepEqual([...new Set(asked.map(({ origin }) => origin))], [community.url]);
    assert.equal(asked[1].searchParams.get("offset"), "1");
  });

  test("a list that repeats itself ends", async () => {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return Response.json({ results: [{ id: 1 }], next: `${community.url}/?limit=1&offset=${calls}` });
    };
    assert.equal((await collect(selfCommunity({ fetch }).allSuggestions({ limit: 1 }))).length, 1);
    assert.equal(calls, 2);
  });
});

test("keys that the types do not name are kept", async () => {
  const fetch = async () => Response.json({ id: 7, shoe_size: 42, team: { name: "Harbour" } });
  assert.deepEqual(await selfCommunity({ fetch }).me(), { id: 7, shoe_size: 42, team: { name: "Harbour" } });
});

test("an id that is no integer is malformed, and the error says where", async () => {
  const fetch = async () => Response.json({ results: [{ id: 1 }, { id: "2" }] });
  const error = await failureOf(selfCommunity({ fetch }).suggestions());
  assert.equal(error.code, "malformed");
  assert.match(error.message, /results\[1\]\.id: found a string, expected an integer/);
});

test("a call can be taken back, and can take its time", async () => {
  await community.fault({ method: "GET", path: "/api/v2/user/me/" }, "latency", { ms: 60_000 });
  const client = selfCommunity();
  assert.equal((await failureOf(client.me({ signal: AbortSignal.abort() }))).code, "aborted");
  assert.equal((await failureOf(client.me({ timeoutMs: 1 }))).code, "timeout");
});

test("a token function that fails ends in unauthorized with its cause", async () => {
  const cause = new Error("the vault is closed");
  const error = await failureOf(axero({ token: () => { throw cause; } }).me());
  assert.equal(error.code, "unauthorized");
  assert.equal(error.cause, cause);
});

test("a wrong argument is a TypeError that names it", async () => {
  const client = selfCommunity();
  await assert.rejects(async () => client.user("7"), { name: "TypeError", message: /^userId must be/ });
  await assert.rejects(async () => client.user(7, { signal: 1 }), { name: "TypeError", message: /^signal must be/ });
  await assert.rejects(async () => client.suggestions({ limit: -1 }), { name: "TypeError", message: /^limit must be/ });
  assert.throws(() => new AxeroClient({ timeoutMs: "soon" }), { name: "TypeError", message: /^timeoutMs must be/ });
  assert.throws(() => new AxeroClient(), { name: "TypeError", message: /^options must be/ });
});

test("calls may overlap, on one client and many", async () => {
  const clients = [axero(), selfCommunity(), axero()];
  const answers = await Promise.all(Array.from({ length: 30 }, (_, call) => clients[call % 3].me()));
  assert.ok(answers.every((me) => (me.id ?? me.UserID) === INES));
});
