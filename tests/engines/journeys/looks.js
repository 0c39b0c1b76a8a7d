import assert from "node:assert/strict";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { bell, button, panel, rows, selectedTab } from "../support/targets.js";

const lightnessOf = ([red, green, blue]) => (red + green + blue) / 3;

async function openFor(visit) {
  const page = await visit();
  await page.seeCount(5);
  await page.openPanel();
  await page.see(rows, 5);
  return page;
}

async function panelSpot(page) {
  const { left, top, width } = await page.boxOf(panel);
  return [left + width / 2, top + 4];
}

journey("in the dark the panel is dark", { look: "dark" }, async ({ visit }) => {
  const page = await openFor(visit);
  const spot = await panelSpot(page);
  await eventually(async () => assert.ok(lightnessOf(await page.pixel(...spot)) < 80));
});

journey("a theme that is asked for wins", {}, async ({ visit }) => {
  const page = await openFor(visit);
  await page.setOnBell("theme", "dark");
  const spot = await panelSpot(page);
  await eventually(async () => assert.ok(lightnessOf(await page.pixel(...spot)) < 80));
});

/** What is painted at the foot of each tab, where the line of the one that is selected stands. */
async function feetOf(page, target) {
  const tabs = await page.evaluate(({ find, boxOf }, target) => find(target).map(boxOf), target);
  const feet = tabs.map(({ left, width, bottom }) => page.pixel(left + width / 2, bottom - 1));
  return (await Promise.all(feet)).map(String);
}

journey("with forced colours all can be told apart", { look: "forced colours" }, async ({ visit }) => {
  const page = await openFor(visit);
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
  await page.boxOf(panel);
  const [selected] = await feetOf(page, selectedTab);
  const others = await feetOf(page, { selector: "[role=tab][aria-selected=false]" });
  assert.equal(others.length, 3);
  assert.ok(!others.includes(selected), `the one selected looks as others do: ${selected} and ${others.join("; ")}`);
  const { left, top, width } = await page.boxOf(panel);
  await eventually(async () => {
    const edge = await page.pixel(left + width / 2, top + 0.5);
    const inner = await page.pixel(left + width / 2, top + 4);
    assert.notDeepEqual(edge, inner, "the panel has no edge");
  });
  await page.see(button("Accept Tomasz Zieliński"));
  await page.see(bell);
});
