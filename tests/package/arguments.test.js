import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AxeroClient, Inbox, SelfCommunityClient } from "../../pkg/index.js";

const NO_ID = ["7", "", null, undefined, Number.NaN, Infinity, -1, 1.5, 2 ** 53, 7n, true, {}, [7], Symbol("7")];
const NO_COUNT = [...NO_ID.filter((value) => value !== null && value !== undefined), 2 ** 32];
const NO_BOOLEAN = ["true", 1, 0, 1n, {}, Number.NaN];
const NO_TEXT = [7, null, undefined, {}, ["a"], Symbol("a")];
const NO_IDS = [7, "7", null, undefined, {}, new Set([7]), [7, "8"], [Number.NaN], [-1], [1n], [undefined]];
const NO_OBJECT = [7, "part", true, () => {}, Symbol("part")];
const NO_SIGNAL = [1, "signal", {}, new EventTarget(), new AbortController(), true];
const NO_TIME = ["soon", "10", -1, Number.NaN, Infinity, 10n, {}, true];

/** What each method takes: its arguments that are right, and those that may be wrong. */
const PART = { limit: NO_COUNT, offset: NO_COUNT };
const METHODS = {
  axero: {
    me: [],
    friendRequests: [{ filter: { toUserId: NO_COUNT.slice(0, -1), fetchForAllUsers: NO_BOOLEAN } }],
    pendingCount: [],
    connections: [{ userId: NO_ID }, { part: { isConfirmed: NO_BOOLEAN, page: NO_COUNT, pageLength: NO_COUNT } }],
    allConnections: [{ userId: NO_ID }, { part: { isConfirmed: NO_BOOLEAN, pageLength: NO_COUNT } }],
    connectionStatus: [{ userId: NO_ID }, { otherUserId: NO_ID }],
    accept: [{ userId: NO_ID }, { requesterId: NO_ID }],
    decline: [{ userId: NO_ID }, { requesterId: NO_ID }],
  },
  selfcommunity: {
    me: [],
    user: [{ userId: NO_ID }],
    connections: [{ userId: NO_ID }, { part: { ...PART, mutual: NO_BOOLEAN } }],
    allConnections: [{ userId: NO_ID }, { part: { ...PART, mutual: NO_BOOLEAN } }],
    receivedRequests: [{ part: PART }],
    allReceivedRequests: [{ part: PART }],
    sentRequests: [{ part: PART }],
    allSentRequests: [{ part: PART }],
    suggestions: [{ part: PART }],
    allSuggestions: [{ part: PART }],
    findUsers: [{ search: NO_TEXT }, { part: PART }],
    allFoundUsers: [{ search: NO_TEXT }, { part: PART }],
    searchUsers: [{ search: NO_TEXT }, { part: PART }],
    allSearchedUsers: [{ search: NO_TEXT }, { part: PART }],
    preferences: [{ part: PART }],
    allPreferences: [{ part: PART }],
    markSeen: [{ userId: NO_ID }],
    isConnected: [{ userId: NO_ID }],
    connectionStatus: [{ userId: NO_ID }],
    connectionStatuses: [{ userIds: NO_IDS }],
    requestConnection: [{ userId: NO_ID }],
    accept: [{ userId: NO_ID }],
    reject: [{ userId: NO_ID }],
    cancelRequest: [{ userId: NO_ID }],
    undoReject: [{ userId: NO_ID }],
    removeConnection: [{ userId: NO_ID }],
  },
};
const RIGHT = { userId: 7, otherUserId: 8, requesterId: 8, search: "Tomasz", userIds: [7, 8], filter: {}, part: {} };
const CLIENTS = { axero: AxeroClient, selfcommunity: SelfCommunityClient };

const fetch = () => assert.fail("a call was sent");

/** Calls a method; an iterator is asked for its first entry. */
async function call(client, method, args) {
  const called = client[method](...args);
  return Symbol.asyncIterator in called ? called.next() : called;
}

const say = (value) => (typeof value === "object" ? JSON.stringify(value, String) : String(value));

function refuses(client, method, args, name) {
  const named = (error) => error instanceof TypeError && error.message.split(/[ .]/).includes(name);
  return assert.rejects(() => call(client, method, args), named, `${method}(${args.map(say)})`);
}

/** The argument lists of a method that are wrong in one place, each with the name of that. */
function* wrongCalls(parameters, right) {
  for (const [position, parameter] of parameters.entries()) {
    const [[name, wrong]] = Object.entries(parameter);
    const instead = (value) => right.with(position, value);
    if (Array.isArray(wrong)) {
      for (const value of wrong) yield [instead(value), name];
      continue;
    }
    for (const value of NO_OBJECT) yield [instead(value), name];
    yield [instead({ timeoutMs: 5 }), "timeoutMs"];
    for (const [key, values] of Object.entries(wrong)) {
      for (const value of values) yield [instead({ [key]: value }), key];
    }
  }
}

/** The same for the options, which are last. */
function* wrongOptions(right) {
  for (const value of NO_OBJECT) yield [[...right, value], "options"];
  for (const signal of NO_SIGNAL) yield [[...right, { signal }], "signal"];
  for (const timeoutMs of NO_TIME) yield [[...right, { timeoutMs }], "timeoutMs"];
}

for (const [platform, methods] of Object.entries(METHODS)) {
  const client = new CLIENTS[platform]({ baseUrl: "https://community.example.com", fetch });

  test(`${platform}: every method is here`, () => {
    const own = Object.getOwnPropertyNames(CLIENTS[platform].prototype).filter((name) => name !== "constructor");
    assert.deepEqual(Object.keys(methods).sort(), own.sort());
  });

  describe(platform, () => {
    for (const [method, parameters] of Object.entries(methods)) {
      const right = parameters.map((parameter) => RIGHT[Object.keys(parameter)[0]]);

      test(`${method} names what is wrong`, async () => {
        const wrong = [...wrongCalls(parameters, right), ...wrongOptions(right)];
        for (const [args, name] of wrong) await refuses(client, method, args, name);
      });
    }
  });
}

const OPTIONS = {
  baseUrl: [7, {}, [], "ftp://community.example.com", "javascript:alert(1)", "file:///etc/passwd", new URL("data:,a"), Symbol("/"), "https://ines:secret@community.example.com"],
  token: [7, {}, true, Promise.resolve("token"), Symbol("token"), "two\nlines", "", " "],
  credentials: ["all", "", true, 1],
  headers: ["none", 7, new Headers(), [["a", "b"]], new Map(), { a: 1 }, { a: undefined }, { a: ["b"] }, { "a b": "c" }, { a: "two\nlines" }],
  timeoutMs: NO_TIME,
  fetch: [{}, "fetch", 7],
};
const INBOX_OPTIONS = {
  ...OPTIONS,
  platform: [undefined, null, "", "Axero", "friendster", 7],
  userId: NO_ID.filter((value) => value !== null && value !== undefined),
  pollMs: [...NO_TIME, 0, 0.5],
  backgroundPollMs: [...NO_TIME, 0.5],
  connect: NO_OBJECT,
  "connect.platform": [undefined, "friendster"],
  "connect.token": [7],
  "connect.baseUrl": ["ftp://community.example.com"],
};

function throwsFor(make, option, value) {
  const [outer, inner] = option.split(".");
  const options = inner ? { [outer]: { platform: "axero", [inner]: value } } : { [outer]: value };
  const named = (error) => error instanceof TypeError && error.message.startsWith(`${option} must be `);
  assert.throws(() => make(options), named, `${option}: ${say(value)}`);
}

for (const Client of Object.values(CLIENTS)) {
  test(`a wrong option is refused when a client of ${Client.name} is made`, () => {
    for (const value of [undefined, null, ...NO_OBJECT]) {
      assert.throws(() => new Client(value), { name: "TypeError", message: "options must be an object" });
    }
    for (const [option, values] of Object.entries(OPTIONS)) {
      for (const value of values) throwsFor((options) => new Client(options), option, value);
    }
  });
}

test("a wrong option is refused when an inbox is made", () => {
  for (const value of [undefined, null, ...NO_OBJECT]) {
    assert.throws(() => new Inbox(value), { name: "TypeError", message: "options must be an object" });
  }
  for (const [option, values] of Object.entries(INBOX_OPTIONS)) {
    for (const value of values) throwsFor((options) => new Inbox({ platform: "axero", ...options }), option, value);
  }
});

test("an inbox names the argument that is wrong", async (t) => {
  const inbox = new Inbox({ platform: "axero", baseUrl: "https://community.example.com", fetch: () => new Promise(() => {}) });
  t.after(() => inbox.dispose());
  const refused = (method, value, name) =>
    assert.rejects(() => inbox[method](value), (error) => error instanceof TypeError && error.message.startsWith(name), say(value));
  for (const method of ["accept", "decline", "undo"]) {
    for (const value of NO_TEXT) await refused(method, value, "key");
  }
  for (const value of NO_ID) await refused("connect", value, "userId");
  for (const value of [7, {}, true]) await refused("signIn", value, "token");
  for (const value of [undefined, null, {}, "listener"]) {
    assert.throws(() => inbox.subscribe(value), { name: "TypeError", message: "listener must be a function" });
  }
});

test("options that are not known are left alone, as `fetch` leaves them", async () => {
  const answering = async () => Response.json({ id: 7 });
  const client = new SelfCommunityClient({ baseUrl: "https://community.example.com", fetch: answering, colour: "red" });
  assert.deepEqual(await client.me({ queryKey: ["me"], signal: undefined, timeoutMs: null }), { id: 7 });
});
