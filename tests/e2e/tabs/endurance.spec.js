import { held, watchWasm } from "../support/memory.js";
import { expect, INES, test } from "../support/test.js";

const WARM_UP = 300;

/** Six times so many polls are a thousand. */
const SPELL = 175;
const SPELLS = 6;

/** The answers come round after so many. */
const ROUND = 7;

const rounds = (polls) => Math.ceil(polls / ROUND) * ROUND;

/** Rows of an answer. All of them are other ones in the next answer: thousands come and go. */
const ROWS = 10;

/** So many polls change nothing, so that all is still when it is looked at. */
const REST = 20;

/**
 * What is left behind comes in every spell; what the engine takes for what it compiles anew comes
 * in some, and what it gives back late makes one of them smaller.
 */
const BYTES_A_POLL = 100;

/** What a hundred times of going behind and coming back may move to and fro. */
const NOISE_BYTES = 100_000;

/** Lets time in the page run as many times as fast. */
function hurry(times) {
  const { setTimeout } = window;
  const now = performance.now.bind(performance);
  const start = Date.now();
  performance.now = () => now() * times;
  Date.now = () => start + Math.floor(performance.now());
  window.setTimeout = (then, ms, ...given) => setTimeout(then, ms / times, ...given);
}

/** Answers polls in the community's place: as the last time, or otherwise each time, to a limit. */
function answerInPage({ me, same, round, rows }) {
  const { fetch } = window;
  const person = (id) => ({ id, username: `p${id}`, real_name: `Person ${id}` });
  const request = (id) => ({ from_user: person(id), to_user: person(me), created: "2026-01-01T00:00:00Z" });
  const answer = (value) => new Response(JSON.stringify(value));
  window.polls = 0;
  window.limit = 0;
  window.fetch = async (asked) => {
    if (asked.url?.endsWith("/user/me/")) return answer(person(me));
    if (!asked.url?.includes("/connection/requests/")) return fetch(asked);
    window.polls += 1;
    const first = same ? 500 : 500 + rows * (Math.min(window.polls, window.limit) % round);
    const results = Array.from({ length: rows }, (_, n) => request(first + n));
    return answer({ count: results.length, next: null, previous: null, results });
  };
}

/** What the page holds after so many polls more, and some in which nothing changes. */
async function heldAfter(page, polls) {
  const limit = await page.evaluate((polls) => (window.limit += polls), polls);
  await page.waitForFunction((end) => window.polls >= end, limit + REST, { timeout: 0 });
  return held(page);
}

for (const [what, same] of [
  ["are the same", true],
  ["differ each time", false],
]) {
  test(`a thousand polls whose answers ${what} leave nothing behind`, async ({ newBrowser, community, way }) => {
    test.setTimeout(300_000);
    const page = await (await newBrowser()).newPage();
    await page.addInitScript(watchWasm);
    await page.addInitScript(answerInPage, { me: INES, same, round: ROUND, rows: ROWS });
    await page.addInitScript(hurry, 500);
    await page.goto(`${community.url}/pages/bell.html?platform=${way.platform}&poll-seconds=5`);
    await page.locator("connection-bell").evaluate((bell) => bell.toggleAttribute("open", true));
    const before = await heldAfter(page, rounds(WARM_UP));
    expect(before.wasm).toBeGreaterThan(0);
    const spells = [before];
    for (let n = 0; n < SPELLS; n += 1) spells.push(await heldAfter(page, rounds(SPELL)));
    expect(spells.at(-1)).toEqual({ ...before, heap: expect.any(Number) });
    const grown = spells.slice(1).map(({ heap }, n) => heap - spells[n].heap);
    const [, leastButOne] = grown.toSorted((one, other) => one - other);
    expect(leastButOne, `${grown}`).toBeLessThan(BYTES_A_POLL * SPELL);
  });
}

test("going behind and coming back a hundred times leaves nothing behind", async ({ tabs }) => {
  const both = await tabs();
  await both.before(watchWasm);
  const [site] = await both.openMany(2);
  await both.expectSharing();
  const comeAndGo = async (times) => {
    for (let n = 0; n < times; n += 1) {
      await site.hide();
      await site.comeBack();
    }
    await both.expectSharing();
    return held(site.page);
  };
  const before = await comeAndGo(50);
  const after = await comeAndGo(100);
  expect(after).toEqual({ ...before, heap: expect.any(Number) });
  expect(after.heap - before.heap).toBeLessThan(NOISE_BYTES);
});
