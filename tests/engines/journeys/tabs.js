import assert from "node:assert/strict";
import { INES, POPULAR } from "../../e2e/support/people.js";
import { plainWay } from "../../e2e/support/ways.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, rows } from "../support/targets.js";

const { calls } = plainWay;

/** As many tabs know of each other and stand in line for the lock that the one that polls holds. */
async function seeInLine(page, count) {
  await eventually(async () => {
    const found = await page.evaluateLater(async () => {
      const { held, pending } = await navigator.locks.query();
      return held.length + pending.length;
    });
    assert.equal(found, count);
  });
}

async function visitTwice(visit) {
  const one = await visit("bell.html", { tab: "one" });
  const two = await visit("bell.html", { tab: "two" });
  for (const page of [one, two]) await page.seeCount(5);
  await seeInLine(one, 2);
  return { one, two };
}

const countPolls = async (community, tab) => (await community.callsOf(tab, calls.list)).length;

/** Waits until the tab has polled so often since the calls were forgotten. */
const seePolls = (community, tab, count) => eventually(async () => assert.ok((await countPolls(community, tab)) >= count), 60_000);

journey("two tabs share one poll", {}, async ({ visit, community }) => {
  const { one, two } = await visitTwice(visit);
  await community.forgetCalls();
  await community.arrive(INES);
  for (const page of [one, two]) await page.seeCount(6);
  await community.arrive(INES);
  for (const page of [one, two]) await page.seeCount(7);
  const askedBy = await Promise.all(["one", "two"].map((tab) => countPolls(community, tab)));
  assert.equal(askedBy.filter((count) => count > 0).length, 1, `they asked ${askedBy} times`);
});

journey("what is done in one tab shows in the other at once", {}, async ({ visit, community }) => {
  const { one, two } = await visitTwice(visit);
  await two.openPanel();
  await two.see(rows, 5);
  await two.click(accept("Tomasz Zieliński"));
  for (const page of [two, one]) await page.seeCount(4);
  assert.equal(await community.count(calls.accept), 1);
});

journey("the tab that polls is closed, and the other goes on", {}, async ({ visit, community }) => {
  const { one, two } = await visitTwice(visit);
  await community.forgetCalls();
  await one.close();
  await community.arrive(INES);
  await two.seeCount(6);
  await seePolls(community, "two", 1);
});

journey("a hidden page asks nothing, and asks when it is back", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { tab: "hidden" });
  await page.seeCount(5);
  await page.hide();
  const other = await visit("bell.html", { tab: "other", as: POPULAR });
  await other.seeCount("99+");
  await community.forgetCalls();
  await community.arrive(INES);
  await seePolls(community, "other", 3);
  assert.equal(await countPolls(community, "hidden"), 0);
  await page.comeBack();
  await page.seeCount(6);
});
