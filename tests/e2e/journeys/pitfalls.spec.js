import { isPathOf } from "../support/community.js";
import { expect, INES, STRANGER, TOMASZ, test } from "../support/test.js";

const NAME = "Tomasz Zieliński";

/** Changes each answer of `route` on its way into the page. */
async function changeAnswers(site, route, change) {
  const meets = (url) => isPathOf(url.pathname, route.path);
  await site.page.route(meets, async (asked) => {
    const response = await asked.fetch();
    const json = change(await response.json());
    await asked.fulfill({ response, json });
  });
}

test("an accepted row goes and the count falls, here and at the platform", async ({ visit, community }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await site.accept(NAME).click();
  await site.expectCount(4);
  await expect(site.accept(NAME)).toBeHidden();
  await site.expectTold("bell-accept", {});
  await site.pass(7);
  await expect(site.row(NAME)).toBeHidden();
  await site.refresh();
  await site.expectCount(4);
  await expect(site.rows).toHaveCount(4);
  expect(await community.relation(INES, TOMASZ)).toBe("connected");
});

for (const [what, change] of [
  ["missing", ({ count, ...others }) => others],
  ["null", (answer) => ({ ...answer, count: null })],
]) {
  test(`a counter that is ${what} is counted, and never "NaN"`, { tag: "@pages" }, async ({ visit, way }) => {
    const before = (site) => changeAnswers(site, way.calls.list, change);
    const site = await visit("bell.html", { before });
    await site.expectCount(5);
    await site.bell.click();
    await site.accept(NAME).click();
    await site.expectCount(4);
    await expect(site.page.locator("connection-bell")).not.toContainText("NaN");
  });
}

test("an error is no zero and leaves no skeleton for ever", async ({ visit, community, way }) => {
  await community.fault(way.calls.list, "status", { status: 500 });
  const site = await visit("bell.html");
  await site.bell.click();
  await expect(site.panel).toContainText("Requests can’t be shown right now");
  await expect(site.page.locator("connection-bell .skeleton")).toHaveCount(0);
  await expect(site.panel.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(site.badge).toBeHidden();
  await expect(site.bell).toHaveAccessibleName("Connection requests. Requests can’t be shown right now");
});

test("a row that was resolved elsewhere goes with the next answer", async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 30 });
  await site.bell.click();
  await site.expectCount(5);
  await community.act(INES, "accept", TOMASZ);
  await site.pass(34);
  await site.expectCount(4);
  await expect(site.row(NAME)).toBeHidden();
});

for (const [what, by, act, said] of [
  ["withdrawn", TOMASZ, "cancel", `The request from ${NAME} is no longer open`],
  ["accepted", INES, "accept", `You and ${NAME} are now connected`],
  ["declined", INES, "reject", `The request from ${NAME} is no longer open`],
]) {
  test(`a click on a row that was ${what} elsewhere is told what happened, without an error`, async ({ visit, community }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await site.expectCount(5);
    await community.act(by, act, by === INES ? TOMASZ : INES);
    await site.accept(NAME).click();
    await expect(site.row(NAME)).toContainText(said);
    await expect(site.page.locator("connection-bell [part=error]")).toHaveCount(0);
    await site.expectCount(4);
    await site.expectTold("bell-error");
    await site.pass(7);
    await expect(site.row(NAME)).toBeHidden();
  });
}

test("a poll that lands between a click and its reply loses nothing", async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await site.expectCount(5);
  const accept = await site.hold(way.calls.accept);
  await site.accept(NAME).click();
  await accept.begun;
  await community.act(STRANGER, "request", INES);
  await site.refresh();
  await site.panel.getByRole("button", { name: "1 new" }).click();
  await expect(site.rows).toHaveCount(6);
  await expect(site.accept(NAME)).toBeHidden();
  await site.expectCount(5);
  accept.release();
  await site.expectTold("bell-accept", {});
  await site.expectCount(5);
  expect(await community.count(way.calls.accept)).toBe(1);
});

test("a constant 500 is asked less and less often, and never in a loop", async ({ visit, community, way }) => {
  await community.fault(way.calls.list, "status", { status: 500 });
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await expect(site.inState("loading")).toBeHidden();
  for (let calls = 1; calls < 12; calls += 1) {
    await expect.poll(() => community.count(way.calls.list)).toBe(calls);
    await site.settle();
    expect(await community.count(way.calls.list), "one call at a time").toBe(calls);
    await site.pass(330);
  }
  await community.forgetCalls();
  for (let seconds = 0; seconds < 3_600; seconds += 20) await site.pass(20);
  await site.settle();
  const inAnHour = await community.count(way.calls.list);
  expect(inAnHour).toBeGreaterThan(0);
  expect(inAnHour).toBeLessThan(100);
});
