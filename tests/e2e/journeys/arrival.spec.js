import { expect, INES, STRANGER, test } from "../support/test.js";

test("a request that comes while the page is open raises the badge", async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.expectCount(5);
  await community.act(STRANGER, "request", INES);
  await site.pass(6);
  await site.expectCount(6);
  await expect(site.announcement).toHaveText("Liam O’Sullivan wants to connect with you");
  await site.expectTold("bell-arrive", { request: expect.objectContaining({ state: "pending" }) });
  await site.expectTold("bell-change", { count: 5, previous: 0 }, { count: 6, previous: 5 });
});

test("a request that is taken back lowers the badge", async ({ visit, community }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await community.act(402, "cancel", INES);
  await site.refresh();
  await site.expectCount(4);
});

test("a request that comes while the panel is open joins the list", async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  await community.act(STRANGER, "request", INES);
  await site.pass(6);
  await expect(site.rows).toHaveCount(6);
  await expect(site.accept("Liam O’Sullivan")).toBeVisible();
});
