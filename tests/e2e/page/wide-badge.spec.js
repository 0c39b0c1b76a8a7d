import { speak } from "../support/languages.js";
import { scrollsSideways } from "../support/reach.js";
import { expect, POPULAR, test } from "../support/test.js";

for (const [language, direction] of [["en", "ltr"], ["ar", "rtl"]]) {
  test(`a wide badge at the edge of a page makes nothing scroll sideways: ${language}`, async ({ visit }) => {
    const site = await visit("cards.html", { as: POPULAR });
    const { page, badge } = site;
    await speak(site, language);
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    await expect(page.locator("connection-bell .root")).toHaveCSS("direction", direction);
    await expect(badge).toHaveText(/99|٩٩/);
    expect(await page.evaluate(scrollsSideways)).toEqual([]);
    const { left, right } = await badge.evaluate((badge) => badge.getBoundingClientRect().toJSON());
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(page.viewportSize().width);
  });
}
