import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { ApiError, AxeroClient, Inbox, SelfCommunityClient } from "../../pkg/index.js";
import { entries } from "./package-folder.js";
import { failing } from "./program.js";

const SITE = "https://community.example.com";
const TOKEN = "a-very-secret-token";

const clientThat = (fetch, options) => new SelfCommunityClient({ baseUrl: SITE, token: TOKEN, fetch, ...options });
const answering = (body, init) => clientThat(async () => Response.json(body, init));

async function failureOf(promise) {
  const error = await promise.then(() => assert.fail("it succeeded"), (failure) => failure);
  assert.ok(error instanceof ApiError && error instanceof Error, String(error));
  return error;
}

test("an error says what is known, and nothing else", async () => {
  const refusal = { errors: [{ message: "Not on a Sunday.", code: "closed" }] };
  const error = await failureOf(answering(refusal, { status: 429, headers: { "Retry-After": "3" } }).accept(7));
  const known = {
    code: "rate-limited",
    status: 429,
    retryAfterMs: 3_000,
    details: [{ field: null, message: "Not on a Sunday.", code: "closed" }],
    method: "POST",
    path: "/api/v2/user/7/connection/accept/",
  };
  assert.deepEqual({ ...error }, known);
  assert.equal(error.name, "ApiError");
  assert.equal(error.message, "POST /api/v2/user/7/connection/accept/: Not on a Sunday.");
});

test("what is not known is null or empty, and is not printed", async () => {
  const error = await failureOf(clientThat(() => Promise.reject("gone")).me());
  const { code, status, retryAfterMs, details, method, path } = error;
  assert.deepEqual({ code, status, retryAfterMs, details }, { code: "network", status: null, retryAfterMs: null, details: [] });
  assert.deepEqual(Object.keys(error).sort(), ["code", "method", "path"]);
  assert.deepEqual([method, path], ["GET", "/api/v2/user/me/"]);
});

test("it prints as what it is, with the line that made the call and without the module's own", async () => {
  const client = answering({ detail: "No such user." }, { status: 404 });
  async function whoIsThere() {
    await client.user(7);
  }
  const printed = inspect(await failureOf(whoIsThere()));
  assert.match(printed, /^ApiError: GET \/api\/v2\/user\/7\/: No such user\.\n/);
  assert.match(printed, /at async whoIsThere .*errors\.test\.js/);
  assert.doesNotMatch(printed, /wasm/);
  assert.doesNotMatch(printed, /retryAfterMs/);
  for (const field of ["code: 'not-found'", "status: 404", "method: 'GET'", "path: '/api/v2/user/7/'"]) {
    assert.ok(printed.includes(field), printed);
  }
});

test("what nobody caught fits on a screen", () => {
  const { file } = entries.find(({ name }) => name === "connection-bell");
  for (const fault of ['new AxeroClient({ baseUrl: "x:" })', 'await new AxeroClient({ baseUrl: "http://127.0.0.1:1" }).me()']) {
    const printed = failing(`import { AxeroClient } from ${JSON.stringify(file)};\n${fault};`);
    assert.match(printed, /baseUrl must be an http or https address|GET \/api\/users\/me: no answer came/);
    assert.ok(printed.length < 2_500, printed);
  }
});

test("an inbox's failures print the same way", async (t) => {
  const fetch = async () => Response.json({ detail: "Not now." }, { status: 503 });
  const inbox = new Inbox({ platform: "selfcommunity", baseUrl: SITE, fetch });
  t.after(() => inbox.dispose());
  await inbox.refresh();
  assert.match(inspect(inbox.snapshot.error), /^\[?ApiError: GET .*Not now\./);
  async function connect() {
    await inbox.connect(7);
  }
  const printed = inspect(await failureOf(connect()));
  assert.match(printed, /at async connect .*errors\.test\.js/);
  assert.doesNotMatch(printed, /wasm/);
});

test("no field and no line of it holds the token", async () => {
  const failing = [
    (request) => Promise.reject(new Error(request.headers.get("authorization"))),
    async (request) => Response.json({ id: request.headers.get("authorization") }),
    () => new Promise(() => {}),
  ];
  for (const fetch of failing) {
    const error = await failureOf(clientThat(fetch).me({ timeoutMs: 1 }));
    assert.doesNotMatch(inspect(error, { depth: null, showHidden: true }), new RegExp(TOKEN));
  }
});

test("`is` tells what kind it is", async () => {
  const error = await failureOf(answering({}, { status: 403 }).me());
  assert.ok(ApiError.is(error));
  assert.ok(ApiError.is(error, "forbidden"));
  assert.ok(ApiError.is(error, "not-found", "forbidden"));
  assert.ok(!ApiError.is(error, "not-found"));
  for (const other of [new Error("forbidden"), { name: "ApiError", code: "forbidden" }, null, undefined, "forbidden"]) {
    assert.ok(!ApiError.is(other));
  }
});

test("a network error has what the runtime says as its cause, and nothing of the token", async () => {
  const client = new SelfCommunityClient({ baseUrl: "http://127.0.0.1:1", token: "the-secret-of-ines" });
  const printed = inspect(await failureOf(client.me()), { depth: null, showHidden: true });
  assert.match(printed, /\[cause\].*fetch failed/);
  assert.doesNotMatch(printed, /the-secret-of-ines/);
});

test("a call that was taken back has the reason as its cause", async () => {
  const reason = new Error("the dialog was closed");
  const controller = new AbortController();
  const client = clientThat(() => new Promise(() => {}));
  const failing = failureOf(client.me({ signal: controller.signal }));
  controller.abort(reason);
  const { code, cause } = await failing;
  assert.deepEqual([code, cause], ["aborted", reason]);
  assert.equal((await failureOf(client.me({ signal: controller.signal }))).cause, reason);
});

test("a token function that fails ends in unauthorized with its cause", async () => {
  const cause = new Error("the vault is closed");
  let closed = true;
  const token = () => {
    if (closed) throw cause;
    return "";
  };
  const client = new AxeroClient({ baseUrl: SITE, token, fetch: () => assert.fail("a call was sent") });
  const [one, two] = await Promise.all([failureOf(client.me()), failureOf(client.me())]);
  assert.deepEqual([one.code, one.cause, two.cause], ["unauthorized", cause, cause]);
  closed = false;
  const later = await failureOf(client.me());
  assert.equal(later.code, "unauthorized");
  assert.ok(!("cause" in later), "an old cause stands for a new failure");
});

test("in an inbox too, whatever it threw", async (t) => {
  for (const cause of [new Error("the vault is closed"), "closed", undefined]) {
    const token = () => Promise.reject(cause);
    const inbox = new Inbox({ platform: "selfcommunity", baseUrl: SITE, token });
    t.after(() => inbox.dispose());
    await inbox.refresh();
    assert.equal(inbox.snapshot.status, "signed-out");
    assert.deepEqual([inbox.snapshot.error.code, inbox.snapshot.error.cause], ["unauthorized", cause]);
    assert.equal((await failureOf(inbox.connect(7))).cause, cause);
  }
});

test("and in the request that it kept from being answered", async (t) => {
  const cause = new Error("the vault is closed");
  let closed = false;
  const list = () => Response.json({ results: [{ from_user: { id: 7 }, created: null }] });
  const inbox = new Inbox({
    platform: "selfcommunity",
    baseUrl: SITE,
    userId: 1,
    token: () => (closed ? Promise.reject(cause) : TOKEN),
    fetch: async () => (closed ? new Response("", { status: 401 }) : list()),
  });
  t.after(() => inbox.dispose());
  await inbox.refresh();
  closed = true;
  const [{ key }] = inbox.snapshot.requests;
  assert.equal((await failureOf(inbox.accept(key))).cause, cause);
  assert.equal(inbox.snapshot.requests[0].error.cause, cause);
});

test("what only turns out where there is no page is such an error too", async (t) => {
  const connect = { platform: "selfcommunity" };
  for (const [options, name] of [[{}, "baseUrl"], [{ baseUrl: SITE, connect }, "connect.baseUrl"]]) {
    const inbox = new Inbox({ platform: "axero", ...options });
    t.after(() => inbox.dispose());
    assert.equal((await failureOf(inbox.refresh())).message, `${name} must be an http or https address`);
    assert.ok(ApiError.is(inbox.snapshot.error, "network"));
  }
});

test("and for the platform that it connects on", async (t) => {
  const cause = new Error("the vault is closed");
  const connect = { platform: "selfcommunity", baseUrl: SITE, token: () => Promise.reject(cause) };
  const inbox = new Inbox({ platform: "axero", baseUrl: SITE, token: () => Promise.reject(new Error("another one")), connect });
  t.after(() => inbox.dispose());
  assert.equal((await failureOf(inbox.connect(7))).cause, cause);
});

test("an answer that is not as promised says where", async () => {
  const places = [
    [[{ id: 1 }, { id: "2" }], /results\[1\]\.id: found a string, expected an integer from 0 up$/],
    [[{ id: 1.5 }], /results\[0\]\.id: found a number that is no safe integer, expected an integer from 0 up$/],
    [[{ id: -1 }], /results\[0\]\.id: /],
    [[{}], /results\[0\]\.id: found nothing/],
    [[null], /results\[0\]: found null, expected a user$/],
    [{}, /results: found an object/],
    [undefined, /results: found nothing/],
  ];
  for (const [results, message] of places) {
    const error = await failureOf(answering({ results }).suggestions());
    assert.equal(error.code, "malformed");
    assert.match(error.message, message);
  }
});
