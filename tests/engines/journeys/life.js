import assert from "node:assert/strict";
import { plainWay } from "../../e2e/support/ways.js";
import { INES } from "../../e2e/support/people.js";
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

journey("two hundred bells come and go, and leave nothing behind", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { "poll-seconds": 300, tab: "many" });
  await page.seeCount(5);
  await page.evaluateLater(async () => {
    for (let n = 0; n < 200; n += 1) {
      const one = document.createElement("connection-bell");
      window.setUp(one);
      document.body.append(one);
      if (n % 10 === 0) await one.show?.();
      await new Promise(requestAnimationFrame);
      one.remove();
    }
    window.gone = document.querySelector("connection-bell");
    window.gone.remove();
  });
  await page.evaluate(() => document.querySelector("header").append(window.gone));
  await page.seeCount(5);
  const before = await community.count(calls.list);
  assert.ok(before <= 2, `${before} polls for bells of one session`);
  // With its last bell the session ends: nobody is asked for it any more.
  await page.evaluate(() => document.querySelector("connection-bell").remove());
  await community.forgetCalls();
  const other = await visit("bell.html", { tab: "other" });
  await other.seeCount(5);
  await community.arrive(INES);
  await eventually(async () => assert.ok((await community.callsOf("other", calls.list)).length >= 2));
  assert.deepEqual(await community.callsOf("many"), []);
});
