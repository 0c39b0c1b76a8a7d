import { accessibilityTree } from "../support/accessibility-tree.js";
import { expectNoFindings } from "../support/accessibility.js";
import { keepMeasured } from "../support/contrast-table.js";
import { contrasts } from "../support/contrast.js";
import { cut } from "../support/cut.js";
import { missed, outOfReach, scrollsSideways } from "../support/reach.js";
import { SKINS } from "../support/skins.js";
import { STATES } from "../support/states.js";
import { expect, test } from "../support/test.js";
import { TEXT_SPACING, withoutStyles, withStyles } from "../support/text-spacing.js";
import { touch } from "../support/touch.js";

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
  await expect.poll(() => page.evaluate(missed)).toEqual([]);
  await touch(page, false);
}

async function expectToBeThere(name, show, { visit, community, way }) {
  const site = await show({ visit, community, way });
  const { page } = site;
  const size = page.viewportSize();
  await test.step("a screen reader finds what it should", () => expectOutline(page, name));
  await site.stopTime();
  await test.step("all stands out enough, in each theme, light and dark", () => expectContrast(page, name));
  await test.step("a finger hits every button and link, 44 pixels wide and high", () => expectToBeHit(page));
  await test.step("at 400 % and with more space in its texts nothing is cut, and nothing scrolls sideways", () => expectToReflow(page));
  await page.setViewportSize(size);
  // axe waits for timers of the page's own.
  await site.startTime();
  await test.step("axe finds nothing", () => expectNoFindings(page));
}

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: it is there for everybody`, async ({ visit, community, way }) => {
    await expectToBeThere(`${kind} ${state}`, show, { visit, community, way });
  });
}
