import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ApiError, AxeroClient, SelfCommunityClient } from "../../pkg/index.js";

const SITE = "https://community.example.com";
const PATH = "/api/v2/suggestion/user/";

/** A site whose answer to each call is `answer(query, n)`; it keeps the calls. */
function site(answer) {
  const calls = [];
  const fetch = async (request) => {
    request.signal.throwIfAborted();
    calls.push(new URL(request.url));
    return Response.json(answer(Object.fromEntries(calls.at(-1).searchParams), calls.length));
  };
  return { calls, fetch, offsets: () => calls.map(({ searchParams }) => Number(searchParams.get("offset"))) };
}

const people = (from, count) => Array.from({ length: count }, (_, n) => ({ id: from + n }));
const suggestions = ({ fetch }, part, options) =>
  new SelfCommunityClient({ baseUrl: SITE, token: "secret", fetch }).allSuggestions(part, options);

async function collect(entries) {
  const all = [];
  for await (const entry of entries) all.push(entry.id ?? entry.UserID);
  return all;
}

/** A community of `total` people that gives at most `largest` of them at a time. */
const community = (total, largest = Infinity) =>
  site(({ limit, offset }) => {
    const from = Number(offset);
    const results = people(from, Math.min(Number(limit), largest, total - from));
    const next = from + results.length < total ? `${SITE}${PATH}?limit=${limit}&offset=${from + results.length}` : null;
    return { count: total, next, previous: null, results };
  });

describe("pages by offset", () => {
  test("they are asked for fifty at a time, or as many as is said", async () => {
    const one = community(120);
    assert.equal((await collect(suggestions(one))).length, 120);
    assert.deepEqual(one.offsets(), [0, 50, 100]);
    const other = community(120);
    assert.deepEqual(await collect(suggestions(other, { limit: 70, offset: 10 })), people(10, 110).map(({ id }) => id));
    assert.deepEqual(other.offsets(), [10, 80]);
  });

  test("a community that gives less than was asked for is asked again", async () => {
    const asked = community(45, 20);
    assert.equal((await collect(suggestions(asked, { limit: 500 }))).length, 45);
    assert.deepEqual(asked.offsets(), [0, 20, 40]);
  });

  test("a next address elsewhere gets neither a call nor a token", async () => {
    const next = ["https://evil.example/?limit=1&offset=1", null];
    const asked = site((_, n) => ({ results: [{ id: n }], next: next[n - 1] }));
    assert.deepEqual(await collect(suggestions(asked, { limit: 1 })), [1, 2]);
    assert.deepEqual(asked.calls.map(({ origin }) => origin), [SITE, SITE]);
    assert.deepEqual(asked.offsets(), [0, 1]);
  });

  for (const next of ["?offset=soon", "?offset=1e300", "?offset=-1", "?offset=", "no address", "https://evil.example/"]) {
    test(`a next address that tells no place leads one page on: ${next}`, async () => {
      const asked = site((_, n) => ({ results: people(n * 10, 3), next: n < 3 ? next : null }));
      assert.equal((await collect(suggestions(asked))).length, 9);
      assert.deepEqual(asked.offsets(), [0, 3, 6]);
    });
  }

  test("a list that repeats itself, or leads back, ends", async () => {
    const repeating = site((_, n) => ({ results: [{ id: 1 }], next: `${SITE}?offset=${n}` }));
    assert.deepEqual(await collect(suggestions(repeating, { limit: 1 })), [1]);
    assert.equal(repeating.calls.length, 2);
    const leadingBack = site((_, n) => ({ results: [{ id: n }], next: `${SITE}?offset=${n === 1 ? 5 : 2}` }));
    assert.deepEqual(await collect(suggestions(leadingBack)), [1, 2]);
  });

  test("an empty page ends, whatever it says is next", async () => {
    const empty = site(() => ({ results: [], next: `${SITE}?offset=50` }));
    assert.deepEqual(await collect(suggestions(empty)), []);
    assert.equal(empty.calls.length, 1);
  });

  test("who stops listening is asked for no more", async () => {
    const asked = community(120);
    for await (const { id } of suggestions(asked)) if (id === 7) break;
    assert.equal(asked.calls.length, 1);
  });

  test("when it is taken back it ends at once, with a typed error", async () => {
    const asked = community(120);
    const controller = new AbortController();
    const seen = [];
    const taking = async () => {
      for await (const { id } of suggestions(asked, {}, { signal: controller.signal })) {
        seen.push(id);
        if (id === 7) controller.abort();
      }
    };
    await assert.rejects(taking, (error) => error instanceof ApiError && error.code === "aborted" && error.path === PATH);
    assert.deepEqual(seen, [0, 1, 2, 3, 4, 5, 6, 7]);
    assert.equal(asked.calls.length, 1);
  });

  test("a page that fails ends it with that", async () => {
    const asked = site((_, n) => (n === 1 ? { results: people(0, 50), next: "?offset=50" } : { results: [{ id: "51" }] }));
    await assert.rejects(collect(suggestions(asked)), { name: "ApiError", code: "malformed" });
  });
});

describe("pages by number", () => {
  const friends = ({ fetch }, part, options) => new AxeroClient({ baseUrl: SITE, fetch }).allConnections(376, part, options);

  /** A site with `total` connections that gives at most `largest` at a time. */
  const intranet = (total, { largest = Infinity, tells = true } = {}) =>
    site(({ Page, PageLength }) => {
      const length = Math.min(Number(PageLength), largest);
      const from = (Number(Page) - 1) * length;
      const entries = people(from, Math.max(0, Math.min(length, total - from))).map(({ id }) => ({ UserID: id }));
      return { IsError: false, ResponseData: entries, ...(tells && { TotalRecords: total }) };
    });

  for (const tells of [true, false]) {
    test(`a short page is the last one, where the site ${tells ? "says" : "does not say"} how many there are`, async () => {
      const asked = intranet(40, { tells });
      assert.equal((await collect(friends(asked, { pageLength: 15 }))).length, 40);
      assert.deepEqual(asked.calls.map(({ searchParams }) => searchParams.get("Page")), ["1", "2", "3"]);
    });
  }

  test("a site that gives less than was asked for is asked again", async () => {
    const asked = intranet(45, { largest: 20 });
    assert.equal((await collect(friends(asked, { pageLength: 500 }))).length, 45);
    assert.equal(asked.calls.length, 3);
  });

  test("a list that repeats itself ends", async () => {
    const asked = site(() => ({ IsError: false, ResponseData: [{ UserID: 1 }], TotalRecords: 9 }));
    assert.deepEqual(await collect(friends(asked, { pageLength: 1 })), [1]);
    assert.equal(asked.calls.length, 2);
  });

  test("when it is taken back it ends at once, with a typed error", async () => {
    const controller = new AbortController();
    const entries = friends(intranet(40), {}, { signal: controller.signal });
    assert.equal((await entries.next()).value.UserID, 0);
    controller.abort();
    await assert.rejects(entries.next(), { name: "ApiError", code: "aborted" });
    assert.deepEqual(await entries.next(), { value: undefined, done: true });
  });
});
