import assert from "node:assert/strict";
import { plainWay } from "../../e2e/support/ways.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, panel, rows } from "../support/targets.js";

const { calls } = plainWay;

journey("moved in the page, the bell stays open and alive", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { "poll-seconds": 300 });
  await page.openPanel();
  await page.see(rows, 5);
  await page.evaluate(() => document.querySelector("main").append(document.querySelector("connection-bell")));
  await page.see(panel);
  await page.see(rows, 5);
  assert.equal(await community.count(calls.list), 1);
  await page.click(accept("Tomasz Zieliński"));
  await page.seeCount(4);
});

const BATCH = 10;

/** Puts a few bells into the page, one after the other, and takes each out again; the first is seen. */
async function comeAndGo(_, howMany) {
  for (let n = 0; n < howMany; n += 1) {
    const bell = document.createElement("connection-bell");
    window.setUp(bell);
    document.body.append(bell);
    if (n === 0) bell.show();
    await new Promise(n === 0 ? requestAnimationFrame : setTimeout);
    bell.remove();
  }
}

journey("two hundred bells come and go, and leave nothing behind", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { tab: "many" });
  await page.seeCount(5);
  for (let bells = 0; bells < 200; bells += BATCH) await page.evaluateLater(comeAndGo, BATCH);
  await page.seeCount(5);
  // With its last bell the session ends: nobody is asked for it any more.
  await page.evaluate(() => document.querySelector("connection-bell").remove());
  const other = await visit("bell.html", { tab: "other" });
  await other.seeCount(5);
  await community.forgetCalls();
  await eventually(async () => assert.ok((await community.callsOf("other", calls.list)).length >= 2));
  assert.deepEqual(await community.callsOf("many"), []);
});
