import assert from "node:assert/strict";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { badge, badgeOf, bell, closeButton, panel, rows } from "../support/targets.js";

const PAGE_COLOUR = [0, 128, 0];

/** Colours the page, so that a panel stands out, and counts the clicks that reach it. */
function prepare(page) {
  return page.evaluate(() => {
    document.documentElement.style.background = "rgb(0 128 0)";
    document.documentElement.style.minHeight = "100vh";
    window.clicks = 0;
    document.documentElement.addEventListener("click", ({ target }) => (window.clicks += Number(target.localName !== "connection-bell")));
  });
}

/** A point of the panel where nothing stands but its background. */
const bareSpotOf = ({ left, top, width }) => [left + width / 2, top + 4];

async function expectPainted(page, spot, colour) {
  await eventually(async () => assert.deepEqual(await page.pixel(...spot), colour));
}

function isOnTop(page, spot) {
  return page.evaluate((_, [x, y]) => document.elementFromPoint(x, y)?.localName === "connection-bell", spot);
}

/** The panel is gone for good: another colour is painted there, and a click there is the page's. */
async function expectReallyGone(page, spot) {
  await page.seeNo(panel);
  await eventually(async () => assert.equal(await isOnTop(page, spot), false));
  await expectPainted(page, spot, PAGE_COLOUR);
  const before = await page.evaluate(() => window.clicks);
  await page.clickAt(...spot);
  await page.until((_, before) => window.clicks === before + 1, before);
}

journey("the badge shows how many wait", {}, async ({ visit, community }) => {
  const page = await visit();
  await page.seeCount(5);
  await page.see({ ...bell, name: "Connection requests, 5 waiting" });
  await community.arrive(401);
  await page.see(badgeOf(6));
});

journey("nobody waits, no badge", {}, async ({ visit }) => {
  const page = await visit("bell.html", { as: 424 });
  await page.see({ ...bell, name: /no|none|^Connection requests$/i });
  await page.seeNo(badge);
});

const WAYS_TO_OPEN = {
  "the mouse": (page) => page.click(bell),
  "the key Enter": (page) => page.press("ENTER"),
  "the key Space": (page) => page.press("SPACE"),
};

for (const [way, open] of Object.entries(WAYS_TO_OPEN)) {
  journey(`the panel opens by ${way} and is really visible`, {}, async ({ visit }) => {
    const page = await visit();
    await page.seeCount(5);
    await prepare(page);
    await page.focus(bell);
    await open(page);
    await page.see(rows, 5);
    const spot = bareSpotOf(await page.boxOf(panel));
    assert.ok(await isOnTop(page, spot));
    await expectPainted(page, spot, [255, 255, 255]);
    assert.equal((await page.told("bell-open")).length, 1);
  });
}

const WAYS_TO_CLOSE = {
  Escape: (page) => page.press("ESCAPE"),
  "its own button": (page) => page.click(closeButton),
  "a click outside": (page) => page.clickAt(100, 900),
  "the bell": (page) => page.click(bell),
};

for (const [way, close] of Object.entries(WAYS_TO_CLOSE)) {
  journey(`the panel closes by ${way} and is really gone`, {}, async ({ visit }) => {
    const page = await visit();
    await page.seeCount(5);
    await prepare(page);
    await page.openPanel();
    const spot = bareSpotOf(await page.boxOf(panel));
    await close(page);
    await expectReallyGone(page, spot);
    assert.equal((await page.told("bell-close")).length, 1);
    await page.openPanel();
    await expectPainted(page, spot, [255, 255, 255]);
  });
}
