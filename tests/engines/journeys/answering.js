import assert from "node:assert/strict";
import { INES, POPULAR, TOMASZ } from "../../e2e/support/people.js";
import { plainWay } from "../../e2e/support/ways.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, button, decline, row, rows } from "../support/targets.js";

const NAME = "Tomasz Zieliński";
const WAITS = "received_connection_request";
const { calls } = plainWay;

async function openWith(visit, count) {
  const page = await visit();
  await page.openPanel();
  await page.see(rows, count);
  return page;
}

journey("an accept reaches the community, and the count goes down", {}, async ({ visit, community }) => {
  const page = await openWith(visit, 5);
  await page.click(accept(NAME));
  await page.see(row(/now connected/));
  await page.seeCount(4);
  await eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));
  assert.equal(await community.count(calls.accept), 1);
});

journey("a decline that is undone is never sent", {}, async ({ visit, community }) => {
  const page = await openWith(visit, 5);
  await page.click(decline(NAME));
  await page.seeCount(4);
  await page.click(button(`Undo declining ${NAME}`));
  await page.see(decline(NAME));
  await page.seeCount(5);
  // One more of the same kind, sent after this one would have been, is the only one that comes.
  await page.click(decline("Aisha Okonkwo"));
  await eventually(async () => assert.equal(await community.count(calls.decline), 1));
  assert.equal(await community.relation(INES, TOMASZ), WAITS);
});

journey("a decline is sent by itself when it can no longer be undone", {}, async ({ visit, community }) => {
  const page = await openWith(visit, 5);
  await page.click(decline(NAME));
  await page.seeCount(4);
  assert.equal(await community.count(calls.decline), 0);
  await eventually(async () => assert.notEqual(await community.relation(INES, TOMASZ), WAITS));
  assert.equal(await community.count(calls.decline), 1);
});

journey("all are accepted together", {}, async ({ visit, community }) => {
  const page = await openWith(visit, 5);
  await page.click({ selector: "[part=accept-all]" });
  await page.seeCount(0);
  await eventually(async () => assert.deepEqual(await community.pending(INES), []));
  assert.equal(await community.count(calls.accept), 5);
});

const lengthOf = (page) => page.evaluate(({ all }) => all("[part=item]").length);

async function openPopular(visit) {
  const page = await visit("bell.html", { as: POPULAR });
  await page.openPanel();
  await page.see({ selector: "[part=badge]", text: "99+" });
  await page.see(rows);
  return page;
}

/** Scrolls to where the list ends so far; more of it comes by itself. */
async function scrollOn(page) {
  const before = await lengthOf(page);
  await page.evaluate(({ all }) => all("[part=item]").at(-1).scrollIntoView());
  await eventually(async () => assert.ok((await lengthOf(page)) > before));
}

journey("a long list comes as one scrolls", {}, async ({ visit, community }) => {
  const page = await openPopular(visit);
  for (let pages = 1; pages < 4; pages += 1) await scrollOn(page);
  const people = await page.evaluate(() => document.querySelector("connection-bell").inbox.snapshot.requests.map(({ person }) => person.id));
  assert.equal(new Set(people).size, people.length);
  assert.ok((await community.count(calls.list)) >= 4);
});

journey("a long list goes on by key", {}, async ({ visit }) => {
  const page = await openPopular(visit);
  const before = await lengthOf(page);
  await page.focus({ ...button("Skip the list"), hidden: true });
  await page.press("ENTER");
  await page.press("TAB");
  await page.press("ENTER");
  await eventually(async () => assert.ok((await lengthOf(page)) > before));
});
