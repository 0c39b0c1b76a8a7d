import { expect, LONELY, test } from "../support/test.js";

test("the badge says how many wait, without a click", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await expect(site.panel).toBeHidden();
  await site.expectTold("bell-change", { count: 5, previous: 0 });
  await site.expectTold("bell-arrive");
});

test("whoever has no requests sees a bell without a badge, and a kind word inside", async ({ visit }) => {
  const site = await visit("bell.html", { as: LONELY });
  await expect(site.bell).toHaveAccessibleName("Connection requests");
  await expect(site.badge).toBeHidden();
  await site.bell.click();
  await expect(site.panel).toContainText("You’re all caught up");
});

test("the panel lists who waits, with their answers", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  const tomasz = site.row("Tomasz Zieliński");
  await expect(tomasz.locator("[part=name]")).toHaveText("Tomasz Zieliński");
  await expect(tomasz.locator("time")).toHaveAttribute("datetime", /Z$/);
  await expect(site.accept("Tomasz Zieliński")).toBeVisible();
  await expect(site.decline("Tomasz Zieliński")).toBeVisible();
  await site.expectTold("bell-open", {});
});
