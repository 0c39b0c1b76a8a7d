import { expect, INES, LONELY, STRANGER, test, TOMASZ } from "../support/test.js";

const ME = { method: "GET", path: "/api/v2/user/me/" };
const EVERY_30 = { "poll-seconds": 30 };

/** Goes through twenty pages of the site in a minute. */
async function readTwentyPages(site, query) {
  for (let n = 0; n < 20; n += 1) {
    await site.pass(3);
    await site.go("bell.html", query);
    await site.expectCount(5);
  }
}

for (const [who, query] of [
  ["that says who is signed in", { ...EVERY_30, "user-id": INES }],
  ["that does not say who is signed in", EVERY_30],
]) {
  test(`twenty pages in a minute, on a site ${who}, cost two or three polls`, async ({ visit, community, way }) => {
    const site = await visit("bell.html", query);
    await site.expectCount(5);
    await site.expectRemembered(5);
    await site.stopTime();
    await community.forgetCalls();
    await readTwentyPages(site, query);
    const polls = await community.count(way.calls.list);
    expect(polls).toBeGreaterThanOrEqual(1);
    expect(polls).toBeLessThanOrEqual(3);
    expect(await community.count(ME)).toBeLessThanOrEqual("user-id" in query ? 0 : 3);
  });
}

test("a platform that asks to be left alone is, from page to page", async ({ visit, community, way }) => {
  await community.fault("*", "status", { status: 503, retryAfter: 120 });
  const site = await visit("bell.html", EVERY_30);
  await expect.poll(() => community.count(way.calls.list)).toBe(1);
  await expect.poll(() => site.isTroubled()).toBe(true);
  await community.forgetCalls();
  for (let n = 0; n < 5; n += 1) {
    await site.go("bell.html", EVERY_30);
    await site.pass(20);
  }
  expect(await community.count(way.calls.list)).toBe(0);
  expect(await community.count(ME)).toBe(0);
  await community.mend();
  await site.pass(60);
  await site.expectCount(5);
  await site.expectRemembered(5);
});

test("the next page shows the last known count before any answer, and the list when somebody looks", async ({ visit, way }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  const me = await site.hold(ME);
  const list = await site.hold(way.calls.list);
  await site.go("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.bell.click();
  await list.begun;
  me.release();
  list.release();
  await expect(site.rows).toHaveCount(5);
});

test("a count that is older than the interval is asked for at once", async ({ visit, community }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  await site.page.goto("about:blank");
  await community.act(STRANGER, "request", INES);
  await site.pass(31);
  await site.go("bell.html", EVERY_30);
  await site.expectCount(6);
});

test("an accept is in the count of the next page", async ({ visit }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
  await site.expectRemembered(4);
  await site.go("bell.html", EVERY_30);
  await site.expectCount(4);
});

test("what was answered as the page was left waits no more in the next one, however late the answer arrives", async ({ visit, community, way }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.bell.click();
  await site.decline("Tomasz Zieliński").click();
  await site.expectCount(4);
  await community.fault(way.calls.decline, "latency", { ms: 8_000, times: 1 });
  await site.go("bell.html", EVERY_30);
  await site.bell.click();
  await expect(site.rows.first()).toBeVisible();
  expect(await site.rows.count()).toBe(4);
  await site.expectCount(4);
  await expect.poll(() => community.relation(INES, TOMASZ)).not.toBe("received_connection_request");
  await site.refresh();
  await site.settle();
  await site.expectCount(4);
});

test("somebody else's count is not kept, and not shown for longer than it takes to know", async ({ visit }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  site.userId = LONELY;
  await site.go("bell.html", EVERY_30);
  await site.pass(5);
  await expect(site.badge).toBeHidden();
  await site.expectRemembered(0);
});

test("a sign-out leaves nothing behind", async ({ visit }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  await site.endSession();
  await site.refresh();
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  expect(await site.remembered()).toEqual([]);
});

test("whoever comes with another token is asked for at once, whatever is kept", async ({ visit }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  await site.page.locator("connection-bell").evaluate((bell) => (bell.token = "a token that is not good"));
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
});

test("what else lies in the storage does no harm", async ({ visit }) => {
  const site = await visit("bell.html", EVERY_30);
  await site.expectCount(5);
  await site.expectRemembered(5);
  for (const text of ["", "null", "7", "{}", `{"count":-1,"at":0}`, `{"count":"5","at":"now"}`, `{"count":1e300,"at":1e300}`, "{"]) {
    await site.page.evaluate((text) => sessionStorage.setItem(Object.keys(sessionStorage)[0], text), text);
    await site.go("bell.html", EVERY_30);
    await site.expectCount(5);
    await site.expectRemembered(5);
  }
});
