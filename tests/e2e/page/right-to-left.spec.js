import { expectNoFindings } from "../support/accessibility.js";
import { RIGHT_TO_LEFT, WORDS, bellOf, speak, waiting } from "../support/languages.js";
import { expect, test } from "../support/test.js";

for (const language of RIGHT_TO_LEFT) {
  test(`a right-to-left page has a bell that reads from right to left, in its language: ${language}`, async ({ visit }) => {
    const site = await visit("right-to-left.html");
    const { page } = site;
    await speak(site, language);
    const bell = bellOf(site);
    await expect(bell).toHaveAccessibleName(waiting(WORDS[language], 5));
    await bell.click();
    const panel = page.getByRole("dialog");
    await expect(panel).toHaveCSS("direction", "rtl");
    await expect(panel.getByRole("heading")).toHaveText(WORDS[language].title);
    const row = panel.getByRole("listitem").first();
    const [avatar, name] = [await row.locator("[part=avatar]").boundingBox(), await row.locator("[part=name]").boundingBox()];
    expect(avatar.x).toBeGreaterThan(name.x);
    const { x, width } = await panel.boundingBox();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(page.viewportSize().width);
  });
}

test("the language follows the page's", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await site.page.evaluate(() => document.documentElement.setAttribute("lang", "de"));
  await expect(site.page.getByRole("button", { name: /^Kontaktanfragen.* 5/ })).toBeVisible();
});

test("right to left: axe finds nothing", async ({ visit }) => {
  const { page } = await visit("right-to-left.html");
  await page.getByRole("button", { name: /طلبات التواصل/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(5);
  await expectNoFindings(page);
});
