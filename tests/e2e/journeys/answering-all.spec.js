import { expect, INES, POPULAR, test } from "../support/test.js";

const FIVE = [402, 403, 404, 405, 406];

const all = (site, answer) => site.panel.getByRole("button", { name: `${answer} all 5 requests` });
const undo = (site) => site.panel.locator("[part=undo-all]");

/** Clicks while the time stands still, but for the moment in which the focus moves on. */
async function click(site, button) {
  await button.click();
  await site.pass(0.1);
}

async function open(visit, query) {
  const site = await visit("bell.html", query);
  await site.bell.click();
  await expect(site.rows.first()).toBeVisible();
  return site;
}

for (const [answer, done, said] of [
  ["Accept", "accept", "5 requests accepted"],
  ["Decline", "decline", "5 requests declined"],
]) {
  test(`${answer} all: at once on screen, five seconds later at the platform, each by its own call`, async ({ visit, community, way }) => {
    const site = await open(visit);
    await site.stopTime();
    await expect(all(site, answer)).toHaveText(`${answer} all`);
    await click(site, all(site, answer));
    await expect(undo(site)).toBeFocused();
    await expect(undo(site)).toHaveAccessibleDescription(said);
    await expect(site.announcement).toHaveText(said);
    await expect(site.badge).toBeHidden();
    await expect(site.panel.getByRole("button", { name: "Undo" })).toHaveCount(1);
    await site.settle();
    expect(await community.count(way.calls[done])).toBe(0);

    await site.pass(5);
    await expect(undo(site)).toBeHidden();
    await expect(site.panel).toBeFocused();
    await expect.poll(() => community.count(way.calls[done])).toBe(5);
    await expect.poll(() => site.told(`bell-${done}`).then((told) => told.map(({ person }) => person.id).sort())).toEqual(FIVE);
    expect(await community.pending(INES)).toEqual([]);
    await expect(site.announcement).toHaveText(said);
    await site.pass(7);
    await expect(site.panel).toContainText("You’re all caught up");
  });
}

test("Undo takes all of them back, and nothing is ever sent", async ({ visit, community, way }) => {
  const site = await open(visit);
  await site.stopTime();
  const before = await site.rows.first().boundingBox();
  await click(site, all(site, "Accept"));
  await expect(undo(site)).toBeVisible();
  expect(await site.rows.first().boundingBox()).toEqual(before);
  await site.pass(4);
  await click(site, undo(site));
  await site.expectCount(5);
  await expect(all(site, "Accept")).toBeFocused();
  await site.pass(20);
  await site.settle();
  expect(await community.count(way.calls.accept)).toBe(0);
  expect(await community.pending(INES)).toEqual(FIVE);
});

test("without a mouse: Enter, Undo, Enter again, and the keyboard is where it was", async ({ visit }) => {
  const site = await open(visit);
  await all(site, "Decline").focus();
  await site.page.keyboard.press("Enter");
  await expect(undo(site)).toBeFocused();
  await site.page.keyboard.press("Enter");
  await expect(all(site, "Accept")).toBeFocused();
  await site.expectCount(5);
});

test("what is refused stands on its own row, the rest goes through", async ({ visit, community, way }) => {
  const site = await open(visit);
  await community.fault(way.calls.accept, "status", { status: 400, body: way.refusal("Not on a Sunday."), times: 1 });
  await all(site, "Accept").click();
  await expect(undo(site)).toBeFocused();
  await site.pass(5);
  await expect(site.panel).toContainText("Not on a Sunday.");
  await expect.poll(() => community.pending(INES)).toHaveLength(1);
  await site.expectCount(1);
});

test("three at a time are on their way", async ({ visit, community, way }) => {
  const site = await open(visit);
  const gate = await site.hold(way.calls.accept);
  const begun = [];
  site.page.on("request", (request) => {
    if (request.method() === way.calls.accept.method && !request.url().includes("/control/")) begun.push(request.url());
  });
  await all(site, "Accept").click();
  await expect(undo(site)).toBeFocused();
  await site.pass(5);
  await gate.begun;
  await site.settle();
  expect(begun).toHaveLength(3);
  gate.release();
  await expect.poll(() => community.pending(INES)).toEqual([]);
});

test("a page that is left in the five seconds sends them", async ({ visit, community }) => {
  const site = await open(visit);
  await all(site, "Accept").click();
  await expect(undo(site)).toBeFocused();
  await site.page.goto("about:blank");
  await expect.poll(() => community.pending(INES)).toEqual([]);
});

test("a page that is left sends twenty of them too", { tag: "@pages" }, async ({ visit, community, way }) => {
  const site = await open(visit, { as: POPULAR });
  const shown = site.panel.getByRole("button", { name: /^Decline the \d+ shown$/ });
  const count = Number(/\d+/.exec(await shown.textContent())[0]);
  expect(count).toBeGreaterThanOrEqual(20);
  await shown.click();
  await expect(undo(site)).toBeFocused();
  await site.page.goto("about:blank");
  await expect.poll(() => community.count(way.calls.decline)).toBe(count);
});

test("who looks at the next page of the list meanwhile answers none of it", { tag: "@pages" }, async ({ visit, community }) => {
  const site = await open(visit, { as: POPULAR });
  const shown = site.panel.getByRole("button", { name: /^Accept the \d+ shown$/ });
  await expect(shown).toBeVisible();
  const count = Number(/\d+/.exec(await shown.textContent())[0]);
  expect(count).toBeGreaterThanOrEqual(20);
  expect(count).toBeLessThan(300);
  await shown.click();
  await expect(site.announcement).toHaveText(`${count} requests accepted`);
  await expect(site.bell).toHaveAccessibleName(`Connection requests, ${300 - count} waiting`);
  await site.pass(5);
  await expect.poll(async () => (await community.calls()).filter(({ path }) => path.endsWith("/accept/")).length).toBe(count);
  await site.pass(7);
  await expect(site.rows.first()).toBeVisible();
  await expect(site.panel).not.toContainText("You’re all caught up");
});

test("two requests are answered one by one", async ({ visit, community }) => {
  for (const person of [402, 403, 404]) await community.act(INES, "reject", person);
  const site = await open(visit);
  await expect(site.rows).toHaveCount(2);
  await expect(site.panel.locator("[part=toolbar]")).toHaveCount(0);
});

test("offline nothing is answered", async ({ visit, community, way }) => {
  const site = await open(visit);
  await site.page.context().setOffline(true);
  await expect(all(site, "Accept")).toBeDisabled();
  await all(site, "Accept").click({ force: true });
  await site.expectCount(5);
  await site.page.context().setOffline(false);
  await site.settle();
  expect(await community.count(way.calls.accept)).toBe(0);
});

test("no row moves when too few are left to be answered at once", async ({ visit }) => {
  const site = await open(visit);
  await site.stopTime();
  // The list may scroll as the focus goes on.
  const top = () => site.rows.first().evaluate((row) => row.getBoundingClientRect().y + row.closest(".body").scrollTop);
  const before = await top();
  for (const left of [4, 3, 2]) {
    await click(site, site.panel.getByRole("button", { name: /^Decline (?!all)/ }).first());
    await site.expectCount(left);
    expect(await top()).toBe(before);
  }
  await expect(site.panel.getByRole("button", { name: /all/ })).toHaveCount(0);
  await site.page.keyboard.press("Escape");
  await site.bell.click();
  expect(await top()).toBeLessThan(before);
});
