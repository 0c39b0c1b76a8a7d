import { expect, test } from "../support/test.js";

const withBell = (site, change) => site.page.locator("connection-bell").evaluate(change);

test("moved in the page, it keeps its state and asks nothing again", async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  await withBell(site, (bell) => document.querySelector("main").append(bell));
  await expect(site.panel).toBeVisible();
  await expect(site.rows).toHaveCount(5);
  await site.expectCount(5);
  await site.settle();
  expect(await community.count(way.calls.list)).toBe(1);
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
});

test("removed, it asks no more; put back, it asks again", async ({ visit, community, way }) => {
  const site = await visit("bell.html", { "poll-seconds": 60 });
  await site.expectCount(5);
  await withBell(site, (bell) => {
    window.kept = bell;
    bell.remove();
  });
  await site.settle();
  await community.forgetCalls();
  await site.pass(600);
  await site.settle();
  expect(await community.calls()).toEqual([]);
  await site.page.evaluate(() => document.querySelector("header").append(window.kept));
  await site.expectCount(5);
  await expect.poll(() => community.count(way.calls.list)).toBe(1);
});
