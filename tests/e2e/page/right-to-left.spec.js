import { expect, test } from "../support/test.js";

test("a right-to-left page has a bell that reads from right to left, in its language", async ({ visit }) => {
  const site = await visit("right-to-left.html");
  const { page } = site;
  const bell = page.getByRole("button", { name: /طلبات التواصل/ });
  await expect(bell).toHaveAccessibleName(/5|٥/);
  await bell.click();
  const panel = page.getByRole("dialog");
  await expect(panel).toHaveCSS("direction", "rtl");
  await expect(panel.getByRole("heading")).toHaveText("طلبات التواصل");
  const row = panel.getByRole("listitem").first();
  const [avatar, name] = [await row.locator("[part=avatar]").boundingBox(), await row.locator("[part=name]").boundingBox()];
  expect(avatar.x).toBeGreaterThan(name.x);
  const { x, width } = await panel.boundingBox();
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(page.viewportSize().width);
});

test("the language follows the page's", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await site.page.evaluate(() => document.documentElement.setAttribute("lang", "de"));
  await expect(site.page.getByRole("button", { name: /^Kontaktanfragen.* 5/ })).toBeVisible();
});
