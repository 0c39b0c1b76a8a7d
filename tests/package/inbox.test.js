import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { ApiError, Inbox } from "../../pkg/index.js";
import { Community } from "../e2e/support/community.js";

const INES = 401;
const TOMASZ = 402;
const STRANGER = 417;
const PLATFORMS = {
  axero: {
    accept: { method: "PUT", path: "/api/users/connections" },
    list: { method: "GET", path: "/api/users/friendrequests" },
    refusal: { IsError: true, ResponseMessage: "Not on a Sunday.", ResponseData: null },
  },
  selfcommunity: {
    accept: { method: "POST", path: `/api/v2/user/${TOMASZ}/connection/accept/` },
    list: { method: "GET", path: "/api/v2/user/connection/requests/" },
    refusal: { errors: [{ message: "Not on a Sunday.", code: 1 }] },
  },
};

let community;
before(async () => {
  community = await Community.start();
});
after(() => community.stop());
beforeEach(() => community.reset());

/** Runs `use` with an inbox that has its first list, and disposes of it. */
async function withInbox(platform, use, options = {}) {
  const token = () => community.token(INES);
  const inbox = new Inbox({ platform, baseUrl: community.url, token, pollMs: 3_600_000, ...options });
  try {
    await inbox.refresh();
    await use(inbox);
  } finally {
    inbox.dispose();
  }
}

const keyOf = (inbox, id) => inbox.snapshot.requests.find(({ person }) => person.id === id).key;

for (const [platform, calls] of Object.entries(PLATFORMS)) {
  describe(platform, () => {
    test("the snapshot is the platform's list in the product's own words", () =>
      withInbox(platform, ({ snapshot }) => {
        assert.equal(snapshot.status, "ready");
        assert.equal(snapshot.count, 5);
        assert.equal(snapshot.error, null);
        assert.match(snapshot.updatedAt, /^\d{4}-\d\d-\d\dT.*Z$/);
        assert.deepEqual(snapshot.requests.map(({ person }) => person.id).sort(), [402, 403, 404, 405, 406]);
        const tomasz = snapshot.requests.find(({ person }) => person.id === TOMASZ);
        assert.equal(tomasz.person.name, "Tomasz Zieliński");
        assert.equal(tomasz.state, "pending");
        assert.ok(snapshot.can.accept && snapshot.can.decline);
      }));

    test("the snapshot is frozen, and the same until something changes", () =>
      withInbox(platform, async (inbox) => {
        const first = inbox.snapshot;
        assert.equal(inbox.snapshot, first);
        for (const part of [first, first.requests, first.requests[0], first.requests[0].person, first.can]) assert.ok(Object.isFrozen(part));
        const others = first.requests.filter(({ person }) => person.id !== TOMASZ);
        await inbox.accept(keyOf(inbox, TOMASZ));
        assert.notEqual(inbox.snapshot, first);
        for (const other of others) assert.ok(inbox.snapshot.requests.includes(other));
      }));

    test("accepting shows at once, and settles when the platform has answered", () =>
      withInbox(platform, async (inbox) => {
        let told = 0;
        const stop = inbox.subscribe(() => (told += 1));
        const accepting = inbox.accept(keyOf(inbox, TOMASZ));
        assert.equal(inbox.snapshot.count, 4);
        assert.ok(told > 0);
        assert.equal(await accepting, "connected");
        assert.equal(await community.relation(INES, TOMASZ), "connected");
        stop();
        told = 0;
        await inbox.refresh();
        assert.equal(told, 0);
      }));

    test("declining settles too", () =>
      withInbox(platform, async (inbox) => {
        await inbox.decline(keyOf(inbox, TOMASZ));
        assert.equal(inbox.snapshot.count, 4);
        assert.notEqual(await community.relation(INES, TOMASZ), "received_connection_request");
      }));

    test("a refusal says which call was refused, how, and in whose words", () =>
      withInbox(platform, async (inbox) => {
        await community.fault(calls.accept, "status", { status: 400, body: calls.refusal });
        await assert.rejects(inbox.accept(keyOf(inbox, TOMASZ)), (error) => {
          assert.ok(error instanceof ApiError && error instanceof Error);
          const { name, code, status, method, path, details } = error;
          assert.deepEqual({ name, code, status, method, path }, { name: "ApiError", code: "rejected", status: 400, ...calls.accept });
          assert.equal(details[0].message, "Not on a Sunday.");
          assert.match(error.message, /Not on a Sunday\./);
          return true;
        });
        assert.equal(inbox.snapshot.count, 5);
      }));

    test("a refused token signs out, and a new one signs in", () =>
      withInbox(
        platform,
        async (inbox) => {
          const { status, error } = inbox.snapshot;
          assert.equal(status, "signed-out");
          assert.deepEqual([error.code, error.status, error.method, error.path], ["unauthorized", 401, calls.list.method, calls.list.path]);
          assert.doesNotMatch(JSON.stringify(error) + error.message + error.stack, /no-token-at-all/);
          await inbox.signIn(await community.token(INES));
          await inbox.refresh();
          assert.equal(inbox.snapshot.count, 5);
        },
        { token: "no-token-at-all" },
      ));

    test("a failure keeps the last good list", () =>
      withInbox(platform, async (inbox) => {
        await community.fault("*", "status", { status: 503 });
        await inbox.refresh();
        const { status, count, requests, error } = inbox.snapshot;
        assert.deepEqual([status, count, requests.length, error.code], ["stale", 5, 5, "server"]);
      }));

    test("a disposed inbox asks nothing more", () =>
      withInbox(platform, async (inbox) => {
        inbox.dispose();
        const asked = await community.count(calls.list);
        assert.equal(inbox.snapshot.count, 5);
        inbox.subscribe(() => assert.fail("told after the end"));
        await community.act(STRANGER, "request", INES);
        assert.equal(await community.count(calls.list), asked);
      }));

    test("`fetch` may be the caller's own", async () => {
      const sent = [];
      const own = (request) => {
        sent.push(`${request.method} ${new URL(request.url).pathname}`);
        return fetch(request);
      };
      await withInbox(platform, () => assert.ok(sent.includes(`${calls.list.method} ${calls.list.path}`)), { fetch: own });
    });
  });
}

test("the snapshot has all that it will ever have from the start", async () => {
  const inbox = new Inbox({ platform: "selfcommunity", baseUrl: community.url, token: () => community.token(INES) });
  const { snapshot: loading } = inbox;
  await inbox.refresh();
  const { snapshot: ready } = inbox;
  inbox.dispose();
  assert.deepEqual([loading.status, ready.status], ["loading", "ready"]);
  assert.deepEqual(Object.keys(loading).sort(), Object.keys(ready).sort());
  assert.deepEqual(Object.keys(loading.can).sort(), Object.keys(ready.can).sort());
  assert.ok(Object.values(loading.can).every((can) => can === false));
});

test("a key that is not on the list is not found", () =>
  withInbox("axero", (inbox) => assert.rejects(inbox.accept("nobody"), { name: "ApiError", code: "not-found" })));

test("connecting is refused where the platform has no call for it, and works through another", async () => {
  await withInbox("axero", (inbox) => assert.rejects(inbox.connect(STRANGER), { name: "ApiError", code: "rejected" }));
  const connect = { platform: "selfcommunity", baseUrl: community.url, token: await community.token(INES) };
  await withInbox(
    "axero",
    async (inbox) => {
      assert.ok(inbox.snapshot.can.connect);
      assert.equal(await inbox.connect(STRANGER), "sent");
      assert.equal(await community.relation(INES, STRANGER), "sent_connection_request");
    },
    { connect },
  );
});

test("more of a long list comes when asked for", () =>
  withInbox("selfcommunity", async (inbox) => {
    assert.deepEqual([inbox.snapshot.count, inbox.snapshot.requests.length, inbox.snapshot.more], [300, 20, true]);
    const more = new Promise((resolve) => {
      const stop = inbox.subscribe(() => {
        if (inbox.snapshot.requests.length > 20) resolve(stop());
      });
    });
    await inbox.loadMore();
    await more;
    assert.equal(inbox.snapshot.requests.length, 40);
  }, { token: () => community.token(411) }));
