import assert from "node:assert/strict";
import { POPULAR } from "../../e2e/support/people.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { putBell } from "../support/put-bell.js";
import { badge, bell, panel, rows } from "../support/targets.js";

const NEARLY = 1.5;

/** Where a panel stands beside its bell. */
const SIDES = {
  bottom: ({ panel, bell }) => panel.top >= bell.bottom - NEARLY,
  top: ({ panel, bell }) => panel.bottom <= bell.top + NEARLY,
  left: ({ panel, bell }) => panel.right <= bell.left + NEARLY,
  right: ({ panel, bell }) => panel.left >= bell.right - NEARLY,
};

/** Which edges or middles are in line, across the side. */
const ALIGNMENTS = {
  start: (panel, bell) => bell.from - panel.from,
  end: (panel, bell) => bell.to - panel.to,
  middle: (panel, bell) => (bell.from + bell.to - panel.from - panel.to) / 2,
};

const across = (side, { left, right, top, bottom }) => (side === "top" || side === "bottom" ? { from: left, to: right } : { from: top, to: bottom });

const MIDDLE = { left: "50%", top: "50%" };

async function boxes(page) {
  const [panelBox, bellBox] = [await page.boxOf(panel), await page.boxOf(bell)];
  const view = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  return { panel: panelBox, bell: bellBox, view };
}

function assertInView({ panel, view }) {
  const isIn = panel.left >= -NEARLY && panel.top >= -NEARLY && panel.right <= view.width + NEARLY && panel.bottom <= view.height + NEARLY;
  assert.ok(isIn, `the panel is at ${JSON.stringify(panel)} of ${JSON.stringify(view)}`);
}

function assertPlaced(found, side, alignment) {
  assert.ok(SIDES[side](found), `not at the ${side}: ${JSON.stringify(found)}`);
  const off = ALIGNMENTS[alignment](across(side, found.panel), across(side, found.bell));
  assert.ok(Math.abs(off) <= NEARLY, `${off} off its ${alignment}: ${JSON.stringify(found)}`);
  assertInView(found);
}

/** How far the panel is from its bell; nothing where they touch. */
function distance({ panel, bell }) {
  const x = Math.max(panel.left - bell.right, bell.left - panel.right, 0);
  const y = Math.max(panel.top - bell.bottom, bell.top - panel.bottom, 0);
  return Math.hypot(x, y);
}

for (const side of ["bottom", "top", "left", "right"]) {
  for (const alignment of ["middle", "start", "end"]) {
    const placement = alignment === "middle" ? side : `${side}-${alignment}`;
    journey(`placement ${placement}`, {}, async ({ visit }) => {
      const page = await visit();
      await page.seeCount(5);
      await putBell(page, MIDDLE);
      await page.setOnBell("placement", placement);
      await page.openPanel();
      await page.see(rows);
      await eventually(async () => assertPlaced(await boxes(page), side, alignment));
    });
  }
}

const MIRRORED = { "bottom-start": "end", "bottom-end": "start" };

for (const [placement, edge] of Object.entries(MIRRORED)) {
  journey(`placement ${placement}, from right to left`, {}, async ({ visit }) => {
    const page = await visit("right-to-left.html");
    // Its number is in the digits that the engine holds Arabic to have.
    await page.see(badge);
    await putBell(page, MIDDLE);
    await page.setOnBell("placement", placement);
    await page.openPanel();
    await eventually(async () => assertPlaced(await boxes(page), "bottom", edge));
  });
}

const CORNERS = {
  "top left": { style: { left: "4px", top: "4px" }, side: "bottom", edge: "start" },
  "bottom left": { style: { left: "4px", bottom: "4px" }, side: "top", edge: "start" },
  "bottom right": { style: { right: "4px", bottom: "4px" }, side: "top", edge: "end" },
};

for (const [corner, { style, side, edge }] of Object.entries(CORNERS)) {
  journey(`the panel of a bell in the corner ${corner} opens to where there is room`, {}, async ({ visit }) => {
    const page = await visit();
    await page.seeCount(5);
    await putBell(page, style);
    await page.openPanel();
    await eventually(async () => assertPlaced(await boxes(page), side, edge));
  });
}

journey("a panel that fits on no side stays in view, and at its bell", {}, async ({ visit }) => {
  const page = await visit("bell.html", { as: POPULAR });
  await page.see(badge);
  await putBell(page, MIDDLE, { width: "1200px", height: "900px" });
  await page.openPanel();
  await page.see(rows);
  await eventually(async () => {
    const found = await boxes(page);
    assert.ok(found.panel.height > 800, "it is no panel that fits on no side");
    assertInView(found);
    assert.ok(distance(found) <= 16, `${distance(found)} px from its bell: ${JSON.stringify(found)}`);
  });
});

journey("on a phone the panel is a sheet from below", {}, async ({ visitAt }) => {
  const page = await visitAt("engines/phone.html");
  await page.enterFrame();
  await page.seeCount(5);
  await page.openPanel();
  await page.see(rows, 5);
  await eventually(async () => {
    const { panel, view } = await boxes(page);
    const { left, right, bottom } = panel;
    assert.deepEqual({ left, right, bottom }, { left: 0, right: view.width, bottom: view.height });
    assert.ok(panel.top > 0);
  });
  await page.press("ESCAPE");
  await page.seeNo(panel);
});

journey("a panel that the page opens is in view, wherever its bell was", {}, async ({ visit }) => {
  const page = await visit();
  await page.seeCount(5);
  await page.evaluate(() => (document.querySelector("header").style.marginBlock = "3000px"));
  for (const top of [0, 6000]) {
    await page.evaluate((_, top) => window.scrollTo(0, top), top);
    await page.evaluate(() => document.querySelector("connection-bell").show());
    await page.see(panel);
    await eventually(async () => assertInView(await boxes(page)));
    await page.press("ESCAPE");
    await page.seeNo(panel);
  }
});
