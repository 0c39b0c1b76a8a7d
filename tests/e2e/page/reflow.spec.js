import { cut } from "../support/cut.js";
import { speak } from "../support/languages.js";
import { STATES } from "../support/states.js";
import { TEXT_SPACING } from "../support/text-spacing.js";
import { expect, POPULAR, test } from "../support/test.js";

/** A window of 1280 by 1024 pixels at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** The parts of the page, and of the elements, that scroll sideways. */
function scrollsSideways() {
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  const boxes = [document.documentElement, ...roots.flatMap((root) => [...root.querySelectorAll(".panel, .body")])];
  return boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ className, localName }) => className || localName);
}

/** The parts of an open panel that no scrolling brings into view: what stands above or below its window. */
function outOfReach() {
  const panel = document.querySelector("connection-bell").shadowRoot.querySelector(".panel:popover-open");
  if (!panel) return [];
  const { top, bottom } = panel.getBoundingClientRect();
  const body = panel.querySelector(".body");
  const found = [];
  if (top < 0 || bottom > innerHeight + 1) found.push("panel");
  if (body.clientHeight < 44) found.push("body");
  return found;
}

function space(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  for (const { shadowRoot } of document.querySelectorAll("connection-bell, connection-button")) shadowRoot.adoptedStyleSheets.push(sheet);
}

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: at 400 % and with more space in its texts nothing is cut, and nothing scrolls sideways`, async ({ visit, community, way }) => {
    const { page } = await show({ visit, community, way });
    const expectAllInReach = async (about) => {
      await expect.poll(() => page.evaluate(cut), about).toEqual([]);
      await expect.poll(() => page.evaluate(scrollsSideways), about).toEqual([]);
      await expect.poll(() => page.evaluate(outOfReach), about).toEqual([]);
    };
    await page.evaluate(space, TEXT_SPACING);
    await expectAllInReach("more space");
    await page.setViewportSize(ZOOMED);
    await expectAllInReach("zoomed, with more space");
  });
}

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
