import { hostStyles } from "../support/host-styles.js";
import { isPainted } from "../support/painted.js";
import { expect, test } from "../support/test.js";

/** How the parts of the bell look: all that is computed, and where they stand to the bell. */
function looks() {
  const { shadowRoot } = document.querySelector("connection-bell");
  for (const animation of shadowRoot.getAnimations()) animation.finish();
  const { x, y } = shadowRoot.querySelector("[part~=bell]").getBoundingClientRect();
  return [...shadowRoot.querySelectorAll("[part]")].map((part) => {
    const styles = getComputedStyle(part);
    const named = [...styles].filter((name) => !name.startsWith("--"));
    const { left, top, width, height } = part.getBoundingClientRect();
    const place = part.closest("[popover]") ? [width, height] : [left - x, top - y, width, height];
    return { part: part.getAttribute("part"), place: place.map(Math.round), styles: Object.fromEntries(named.map((name) => [name, styles.getPropertyValue(name)])) };
  });
}

/** What would change if styles got out of the bell, of each element of the page. */
function pageLooks() {
  const names = ["box-sizing", "color", "background", "font", "margin", "padding", "border", "display", "cursor", "list-style"];
  const elements = [...document.querySelectorAll("*:not(connection-bell)")];
  const sheets = [document.styleSheets.length, document.adoptedStyleSheets.length];
  return [sheets, ...elements.map((element) => [element.localName, ...names.map((name) => getComputedStyle(element).getPropertyValue(name))])];
}

// What the page may choose, and does by its own text otherwise.
const PLAIN = `
  connection-bell { position: fixed !important; inset: 8px auto auto 8px !important; --bell-font: sans-serif; --bell-font-size: 15px; --bell-icon: #234; }
`;

async function open(visit, css) {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await site.page.addStyleTag({ content: css + PLAIN });
  await site.page.locator("connection-bell").evaluate((bell) => bell.show());
  await expect(site.rows).toHaveCount(5);
  await expect.poll(() => site.page.evaluate(isPainted)).toBe(true);
  return site;
}

for (const [name, styles] of Object.entries(hostStyles)) {
  test(`a page's own styles do not get in: ${name}`, async ({ visit }) => {
    const alone = await (await open(visit, "")).page.evaluate(looks);
    const styled = await (await open(visit, await styles())).page.evaluate(looks);
    expect(styled.map(({ part, place }) => [part, place])).toEqual(alone.map(({ part, place }) => [part, place]));
    expect(styled).toEqual(alone);
  });
}

test("the bell's own styles do not get out", async ({ visit }) => {
  const site = await open(visit, "");
  const besideIt = await site.page.evaluate(pageLooks);
  await site.page.evaluate(() => document.querySelector("connection-bell").remove());
  expect(await site.page.evaluate(pageLooks)).toEqual(besideIt);
});
