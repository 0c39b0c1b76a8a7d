import { readdir } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expectNoFindings } from "../support/accessibility.js";
import { expect, test } from "../support/test.js";

const themes = await readdir(new URL("../../../pkg/themes", import.meta.url));

/** The bell with an open panel, and the buttons of all cards, in a theme. */
async function open(visit, theme) {
  const site = await visit("cards.html");
  await site.page.addStyleTag({ url: `/pkg/themes/${theme}` });
  await site.expectCount(5);
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  return site;
}

for (const theme of themes) {
  test(`in ${theme} all can be read, light and dark`, async ({ visit, community }) => {
    const site = await open(visit, theme);
    await expectNoFindings(site.page);
    await community.fault("*", "status", { status: 500 });
    await site.accept("Tomasz Zieliński").click();
    await expect(site.row("Tomasz Zieliński")).toContainText("That did not work.");
    await expectNoFindings(site.page);
  });
}

test("in the theme of high contrast that is seven to one", async ({ visit }) => {
  const { page } = await open(visit, "high-contrast.css");
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).include("connection-bell").withRules(["color-contrast-enhanced"]).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => target)), colorScheme).toEqual([]);
  }
});

test("a theme is on the bell, wherever it is", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.page.addStyleTag({ url: "/pkg/themes/axero.css" });
  await site.bell.click();
  await expect(site.panel).toHaveCSS("border-radius", "4px");
});

test("one property sets the space between things", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  const row = site.rows.first();
  await expect(row).toBeVisible();
  const height = async () => (await row.boundingBox()).height;
  const space = (value) => site.page.locator("connection-bell").evaluate((bell, value) => bell.style.setProperty("--bell-space", value), value);
  const before = await height();
  await space("1em");
  expect(await height()).toBe(before);
  await space(".5em");
  expect(await height()).toBeLessThan(before);
});
