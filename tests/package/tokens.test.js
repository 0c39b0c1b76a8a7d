import assert from "node:assert/strict";
import { test } from "node:test";
import { ApiError, AxeroClient, SelfCommunityClient } from "../../pkg/index.js";

const SITE = "https://community.example.com/intranet";

/** A site that takes only the bearer token `good`, and keeps what was presented. */
function site(good) {
  const presented = [];
  const fetch = async ({ url, headers }) => {
    presented.push({ origin: new URL(url).origin, token: headers.get("authorization") });
    return headers.get("authorization") === `Bearer ${good}` ? Response.json({ id: 7 }) : new Response(null, { status: 401 });
  };
  return { presented, fetch };
}

/** A function that gives one token after the other, and counts. */
function giving(...tokens) {
  const token = async () => tokens[token.asked++] ?? tokens.at(-1);
  token.asked = 0;
  return token;
}

test("a token function is asked once for all calls under way, and once more after a 401", async () => {
  const { presented, fetch } = site("second");
  const token = giving("first", "second");
  const client = new SelfCommunityClient({ baseUrl: SITE, token, fetch });
  const answers = await Promise.all(Array.from({ length: 5 }, () => client.me()));
  assert.deepEqual(answers, Array(5).fill({ id: 7 }));
  assert.equal(token.asked, 2);
  const tokens = presented.map(({ token }) => token);
  assert.deepEqual(tokens.sort(), [...Array(5).fill("Bearer first"), ...Array(5).fill("Bearer second")]);
});

test("a call that is taken back beforehand asks for no token, and is not sent", async () => {
  const { presented, fetch } = site("first");
  const token = giving("first");
  const client = new SelfCommunityClient({ baseUrl: SITE, token, fetch });
  const error = await client.me({ signal: AbortSignal.abort() }).catch((error) => error);
  assert.ok(ApiError.is(error, "aborted"));
  assert.deepEqual([token.asked, presented.length], [0, 0]);
});

test("a token that is refused twice is not tried again", async () => {
  const { presented, fetch } = site("none of them");
  const token = giving("first", "second", "third");
  const error = await new SelfCommunityClient({ baseUrl: SITE, token, fetch }).me().catch((error) => error);
  assert.ok(ApiError.is(error, "unauthorized"));
  assert.deepEqual([error.status, token.asked, presented.length], [401, 2, 2]);
});

test("a token that is a text is not presented again", async () => {
  const { presented, fetch } = site("another");
  const error = await new AxeroClient({ baseUrl: SITE, token: "first", fetch }).me().catch((error) => error);
  assert.ok(ApiError.is(error, "unauthorized"));
  assert.equal(presented.length, 1);
});

test("it goes to the site's own origin, below its path", async () => {
  const { presented, fetch } = site("good");
  await new SelfCommunityClient({ baseUrl: SITE, token: "good", fetch }).me();
  assert.deepEqual(presented, [{ origin: "https://community.example.com", token: "Bearer good" }]);
});

test("what a token function gives has to be a text", async () => {
  for (const given of ["", null, undefined, 7, {}, "two\nlines"]) {
    const { presented, fetch } = site("good");
    const error = await new SelfCommunityClient({ baseUrl: SITE, token: () => given, fetch }).me().catch((error) => error);
    assert.ok(ApiError.is(error, "unauthorized"), String(given));
    assert.equal(presented.length, 0);
  }
});
