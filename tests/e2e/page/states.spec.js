import { accessibilityTree } from "../support/accessibility-tree.js";
import { expectNoFindings } from "../support/accessibility.js";
import { keepMeasured } from "../support/contrast-table.js";
import { contrasts } from "../support/contrast.js";
import { cut } from "../support/cut.js";
import { UNLIKE_FONTS, useFont, useOwnFont } from "../support/fonts.js";
import { missed, outOfReach, scrollsSideways } from "../support/reach.js";
import { SKINS } from "../support/skins.js";
import { makeSmallest, makeUsual } from "../support/smallest.js";
import { STATES } from "../support/states.js";
import { expect, test } from "../support/test.js";
import { TEXT_SPACING, withoutStyles, withStyles } from "../support/text-spacing.js";
import { touch } from "../support/touch.js";

/** Pixels beside its middle where a finger still hits what is 44 pixels wide and high, and a mouse what is 24. */
const FINGER = 21;
const MOUSE = 11;
const PHONE = { width: 390, height: 844 };
/** A window of 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

async function expectOutline(page, name) {
  const outline = `${name.replaceAll(" ", "-")}.txt`;
  await expect(async () => expect(await accessibilityTree(page)).toMatchSnapshot(outline)).toPass({ timeout: 15_000 });
}

async function expectContrast(page, name) {
  const found = await page.evaluate(contrasts, SKINS);
  expect(found).not.toEqual([]);
  await keepMeasured(name, found);
  const weak = found.filter(({ ratio, least }) => ratio < least).map(({ skin, what, ratio }) => `${what}, ${skin}: ${ratio.toFixed(2)}`);
  expect([...new Set(weak)]).toEqual([]);
}

async function expectAllInReach(page, about) {
  await expect.poll(() => page.evaluate(cut), about).toEqual([]);
  await expect.poll(() => page.evaluate(scrollsSideways), about).toEqual([]);
  await expect.poll(() => page.evaluate(outOfReach), about).toEqual([]);
}

async function expectToReflow(page) {
  await page.evaluate(withStyles, TEXT_SPACING);
  await expectAllInReach(page, "more space");
  await page.setViewportSize(ZOOMED);
  await expectAllInReach(page, "zoomed, with more space");
  await page.evaluate(withoutStyles);
}

async function expectToBeHit(page) {
  await touch(page);
  await page.setViewportSize(PHONE);
  await expect.poll(() => page.evaluate(missed, FINGER)).toEqual([]);
  await touch(page, false);
  await expect.poll(() => page.evaluate(missed, MOUSE)).toEqual([]);
}

/** Before anything scrolls, which may load more. */
async function expectOutlineInEachFont(page, name) {
  for (const font of Object.values(UNLIKE_FONTS)) {
    await useFont(page, font);
    await expectOutline(page, name);
  }
  await useOwnFont(page);
}

async function expectReachInEachFont(page, size) {
  for (const [name, font] of Object.entries(UNLIKE_FONTS)) {
    await useFont(page, font);
    await test.step(`in a ${name} font`, () => expectToBeHit(page).then(() => expectToReflow(page)));
    await page.setViewportSize(size);
  }
  await useOwnFont(page);
}

async function expectSmallestToBeHit(page) {
  await makeSmallest(page);
  await expectToBeHit(page);
  await makeUsual(page);
}

async function expectToBeThere(name, show, { visit, community, way }) {
  const site = await show({ visit, community, way });
  const { page } = site;
  const size = page.viewportSize();
  await test.step("a screen reader finds what it should", () => expectOutline(page, name));
  await site.stopTime();
  await test.step("a screen reader finds the same, whatever the font", () => expectOutlineInEachFont(page, name));
  await test.step("all stands out enough, in each theme, light and dark", () => expectContrast(page, name));
  await test.step("a finger hits every button and link, 44 pixels wide and high", () => expectToBeHit(page));
  await test.step("at 400 % and with more space in its texts nothing is cut, and nothing scrolls sideways", () => expectToReflow(page));
  await page.setViewportSize(size);
  await test.step("all that is so in narrow, wide and tall fonts", () => expectReachInEachFont(page, size));
  await test.step("however short and small its texts are, all is hit", () => expectSmallestToBeHit(page));
  await page.setViewportSize(size);
  // axe waits for timers of the page's own.
  await site.startTime();
  await test.step("axe finds nothing", () => expectNoFindings(page));
}

// Much is asked of each, which takes a slow machine long.
test.slow();

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: it is there for everybody`, async ({ visit, community, way }) => {
    await expectToBeThere(`${kind} ${state}`, show, { visit, community, way });
  });
}
