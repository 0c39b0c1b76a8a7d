import { expect, LONELY, STRANGER, test } from "../support/test.js";

async function signedOut(visit) {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.expectCount(5);
  await site.endSession();
  await site.pass(6);
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  return site;
}

test("a session that ended is told, looks like it, and asks no more", async ({ visit, community, way }) => {
  const site = await signedOut(visit);
  await expect(site.badge).toBeHidden();
  await expect(site.inState("signed-out")).toBeVisible();
  await site.expectTold("bell-signed-out", { on: "connection-bell" });
  await site.bell.click();
  await expect(site.panel).toContainText("You’re signed out");
  await expect(site.rows).toHaveCount(0);
  await site.settle();
  await community.forgetCalls();
  await site.pass(600);
  await site.settle();
  expect(await community.count(way.calls.list)).toBe(0);
});

test("retry() brings it back", async ({ visit }) => {
  const site = await signedOut(visit);
  await site.startSession();
  await site.page.evaluate(() => window.retry());
  await site.expectCount(5);
  await expect(site.inState("signed-out")).toBeHidden();
});

test("the panel's own button brings it back", async ({ visit }) => {
  const site = await signedOut(visit);
  await site.startSession();
  await site.bell.click();
  await site.panel.getByRole("button", { name: "Try again" }).click();
  await site.expectCount(5);
  await expect(site.rows).toHaveCount(5);
});

test("whoever signs in elsewhere finds the list on return", async ({ visit }) => {
  const site = await signedOut(visit);
  await site.hide();
  await site.startSession();
  await site.comeBack();
  await site.expectCount(5);
});

test("whoever signs in elsewhere may be somebody else: the list is theirs, and so is what they answer", async ({ visit, community }) => {
  await community.act(STRANGER, "request", LONELY);
  const site = await signedOut(visit);
  await site.hide();
  site.userId = LONELY;
  await site.startSession();
  await site.comeBack();
  await site.expectCount(1);
  await site.bell.click();
  await expect(site.rows).toHaveCount(1);
  await site.panel.getByRole("button", { name: /^Accept / }).click();
  await expect(site.rows).toContainText("now connected");
  expect(await community.relation(LONELY, STRANGER)).toBe("connected");
  await site.expectRemembered(0);
});

test("a page may retry in the very event", { tag: "@token" }, async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.expectCount(5);
  await site.endSession();
  const token = await community.token(site.userId);
  await site.page.evaluate((token) => document.addEventListener("bell-signed-out", ({ detail }) => detail.retry(token), { once: true }), token);
  await site.pass(6);
  await site.expectTold("bell-signed-out", {});
  await site.expectCount(5);
  await community.act(417, "request", site.userId);
  await site.pass(6);
  await site.expectCount(6);
});
