import { expect, POPULAR, test } from "../support/test.js";

test("a long list comes as one scrolls, to its end", { tag: "@pages" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html", { as: POPULAR });
  await expect(site.badge).toHaveText("99+");
  await expect(site.bell).toHaveAccessibleName("Connection requests, 300 waiting");
  await site.bell.click();
  await expect(site.rows.nth(19)).toBeAttached();
  expect(await site.rows.count()).toBeLessThan(300);
  await expect(async () => {
    await site.rows.last().scrollIntoViewIfNeeded();
    await expect(site.rows).toHaveCount(300, { timeout: 100 });
  }).toPass();
  await expect(site.panel.getByRole("button", { name: "Show more" })).toBeHidden();
  expect(await community.count(way.calls.list)).toBe(15);
  await expect(site.badge).toHaveText("99+");
});

test("a list that does not go on says so, and goes on when asked again", { tag: "@pages" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html", { as: POPULAR });
  await expect(site.badge).toHaveText("99+");
  await community.fault(way.calls.list, "status", { status: 503 });
  await site.bell.click();
  await site.rows.last().scrollIntoViewIfNeeded();
  await expect(site.panel).toContainText("This list may be out of date.");
  await expect(site.badge).toHaveText("99+");
  await community.mend();
  await site.refresh();
  await expect(site.panel).not.toContainText("This list may be out of date.");
  await site.panel.getByRole("button", { name: "Show more" }).click();
  await expect(site.rows.nth(20)).toBeAttached();
});
