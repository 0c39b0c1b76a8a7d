import { UNLIKE_FONTS, useFont } from "../support/fonts.js";
import { expect, INES, STRANGER, test } from "../support/test.js";
import { ways } from "../support/ways.js";

const LONG = "I read your essay about the harbour twice. ".repeat(8);
const UNBROKEN = "Grüße".repeat(60);

const hasRoom = (element) => element.scrollWidth <= element.clientWidth && element.scrollHeight <= element.clientHeight;

/** The list, and the row of somebody who wrote this. */
async function written(visit, community, message) {
  await community.act(STRANGER, "request", INES, message);
  const site = await visit("bell.html", { by: ways[0] });
  await site.bell.click();
  const row = site.rows.first();
  await expect(row).toContainText("Liam");
  return { site, row, text: row.locator("[part=message]"), more: row.locator("[part=more]") };
}

test("a long message shows two lines, and the rest by the keyboard", async ({ visit, community }) => {
  const { site, row, text, more } = await written(visit, community, LONG);
  await expect(more).toHaveText("More");
  await expect(more).toHaveAttribute("aria-expanded", "false");
  expect(await text.evaluate(hasRoom)).toBe(false);
  const before = (await row.boundingBox()).height;
  await more.focus();
  await site.page.keyboard.press("Enter");
  await expect(more).toHaveText("Less");
  await expect(more).toHaveAttribute("aria-expanded", "true");
  await expect(more).toBeFocused();
  expect(await text.evaluate(hasRoom)).toBe(true);
  expect((await row.boundingBox()).height).toBeGreaterThan(before);
  await site.page.keyboard.press("Space");
  await expect(more).toHaveText("More");
  expect((await row.boundingBox()).height).toBe(before);
});

test("a message that has room has nothing to open", async ({ visit, community }) => {
  const { site, text, more } = await written(visit, community, "Shall we?");
  await expect(text).toHaveText("Shall we?");
  await site.settle();
  await expect(more).toHaveCount(0);
});

test("a panel that gets narrower cuts what it showed, and one that gets wider shows it again", async ({ visit, community }) => {
  const { site, more } = await written(visit, community, "We met at the repair café, and you told me about your radio.");
  await site.settle();
  await expect(more).toHaveCount(0);
  const width = (width) => site.page.locator("connection-bell").evaluate((bell, width) => bell.style.setProperty("--bell-width", width), width);
  await width("320px");
  await site.page.locator("connection-bell").evaluate((bell) => bell.style.setProperty("--bell-font-size", "24px"));
  await expect(more).toBeVisible();
  await site.page.locator("connection-bell").evaluate((bell) => bell.style.removeProperty("--bell-font-size"));
  await width("40rem");
  await expect(more).toHaveCount(0);
});

test("a message is measured again when its font comes, though its two lines stay two", async ({ visit, community }) => {
  const { site, row, more } = await written(visit, community, "We met at the repair café, and you told me about your radio, and how you found its valves at a market by the river on a Sunday.");
  const height = async () => (await row.locator("[part=message]").boundingBox()).height;
  await useFont(site.page, UNLIKE_FONTS.wide);
  await expect(more).toBeVisible();
  const before = await height();
  await useFont(site.page, UNLIKE_FONTS.narrow);
  expect(await height()).toBe(before);
  await expect(more).toHaveCount(0);
});

test("a word without an end is broken", async ({ visit, community }) => {
  const { text, more } = await written(visit, community, UNBROKEN);
  await more.click();
  expect(await text.evaluate(hasRoom)).toBe(true);
});
