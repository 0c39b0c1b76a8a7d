import assert from "node:assert/strict";
import { INES, TOMASZ } from "../../e2e/support/people.js";
import { eventually } from "../support/eventually.js";
import { engineName, journey } from "../support/journey.js";
import { putBell } from "../support/put-bell.js";
import { accept, badge, bell, button, panel, row, rows } from "../support/targets.js";

const isConnected = (community) => eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));

journey("without popovers the panel is visible, works and closes", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { without: "popover" });
  await page.seeCount(5);
  assert.equal(await page.evaluate(() => "showPopover" in HTMLElement.prototype), false);
  await page.openPanel();
  await page.see(rows, 5);
  await page.click(accept("Tomasz Zieliński"));
  await page.see(row(/now connected/));
  await isConnected(community);
  const found = { panel: await page.boxOf(panel), bell: await page.boxOf(bell) };
  assert.ok(found.panel.top >= found.bell.bottom && found.panel.left >= 0, JSON.stringify(found));
  await page.press("ESCAPE");
  await page.seeNo(panel);
  await page.openPanel();
  await page.clickAt(100, 900);
  await page.seeNo(panel);
});

/** The colours that the text of an element and what is behind it are given. */
function coloursOf(page, target) {
  return page.evaluate(({ find }, target) => {
    const { color, backgroundColor } = getComputedStyle(find(target)[0]);
    return [color, backgroundColor];
  }, target);
}

function luminance(colour) {
  const [red, green, blue, ...alpha] = colour.match(/[\d.]+/g).map(Number);
  assert.ok(colour.startsWith("rgb") && alpha.every((part) => part === 1), `${colour} is no solid colour`);
  const linear = (part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function assertReadable(colours) {
  const [darker, lighter] = colours.map(luminance).sort((one, other) => one - other);
  assert.ok((lighter + 0.05) / (darker + 0.05) >= 4.5, `${colours[0]} on ${colours[1]}`);
}

journey("without light-dark() the panel is there, and all can be read", {}, async ({ visit }) => {
  const page = await visit("bell.html", { without: "light-dark" });
  await page.evaluate(() => (document.documentElement.style.background = "rgb(0 128 0)"));
  await page.seeCount(5);
  await page.openPanel();
  await page.see(rows, 5);
  const { left, top, width } = await page.boxOf(panel);
  await eventually(async () => assert.deepEqual(await page.pixel(left + width / 2, top + 4), [255, 255, 255]));
  for (const target of [panel, accept("Tomasz Zieliński"), badge]) assertReadable(await coloursOf(page, target));
});

journey("without light-dark() a theme that is asked for has its colours too", {}, async ({ visit }) => {
  const page = await visit("bell.html", { without: "light-dark" });
  await page.seeCount(5);
  await page.setOnBell("theme", "dark");
  await page.openPanel();
  await page.see(button("Accept Tomasz Zieliński"));
  const { left, top, width } = await page.boxOf(panel);
  await eventually(async () => assert.ok((await page.pixel(left + width / 2, top + 4)).every((part) => part < 80)));
});

/** Firefox can do without by itself; in the others what a style sheet says of anchors is made unknown. */
const canSwitchOff = engineName === "firefox";
const options = canSwitchOff ? { preferences: { "layout.css.anchor-positioning.enabled": false } } : {};
const query = canSwitchOff ? {} : { without: "anchors" };

const PLACES = {
  "top left": { left: "4px", top: "4px" },
  "bottom right": { right: "4px", bottom: "4px" },
  "the middle": { left: "50%", top: "50%" },
};

async function assertByItsBell(page, place) {
  const [box, at] = [await page.boxOf(panel), await page.boxOf(bell)];
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const apart = Math.max(box.top - at.bottom, at.top - box.bottom);
  const isBeside = apart >= 0 && apart <= 16 && box.left <= at.right && box.right >= at.left;
  const isInView = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
  assert.ok(isBeside && isInView, `${place}: the panel is at ${JSON.stringify(box)}, the bell at ${JSON.stringify(at)}`);
}

journey("without anchor positioning the panel stands by its bell, wherever that is", options, async ({ visit }) => {
  const page = await visit("bell.html", query);
  await page.seeCount(5);
  assert.equal(await page.evaluate(() => CSS.supports("position-area", "block-end")), false);
  for (const [place, style] of Object.entries(PLACES)) {
    await putBell(page, style);
    await page.openPanel();
    await page.see(rows);
    await eventually(() => assertByItsBell(page, place));
    await page.press("ESCAPE");
    await page.seeNo(panel);
  }
});
