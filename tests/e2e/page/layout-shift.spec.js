import { readFile } from "node:fs/promises";
import { expect, test } from "../support/test.js";

const PAGE = await readFile(new URL("../pages/page.css", import.meta.url), "utf8");
/** As the package's README has it. */
const ROOM = "connection-bell { display: inline-block; min-inline-size: 2.5rem; min-block-size: 2.5rem; }";

/** Keeps what moved in the page, without anybody having touched it. */
function watch() {
  window.shifts = [];
  const note = (list) => window.shifts.push(...list.getEntries().filter((entry) => !entry.hadRecentInput).map(({ value }) => value));
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
}

/** A page of its own time: what is drawn is told by the browser's clock. */
async function shifts(visit, styles) {
  const site = await visit("bell.html", { before: async ({ page }) => {
    await page.addInitScript(watch);
    await page.route("**/pages/page.css", (route) => route.fulfill({ contentType: "text/css", body: PAGE + styles }));
  } });
  await site.expectCount(5);
  // A shift is told of with the picture in which it is seen.
  await site.page.screenshot();
  return site.page.evaluate(() => window.shifts);
}

test("a page that gives the bell room does not move when the bell and its badge come", async ({ visit }) => {
  expect(await shifts(visit, ROOM)).toEqual([]);
});

test("any other page moves once", async ({ visit }) => {
  expect(await shifts(visit, "")).toHaveLength(1);
});
