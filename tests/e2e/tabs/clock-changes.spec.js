import { RealBrowser } from "../support/real-browser.js";
import { expect, INES, STRANGER, test as base, TOMASZ } from "../support/test.js";
import { showsCount, twoTabs } from "../support/two-tabs.js";

const test = base.extend({
  real: async ({}, use) => {
    const browser = await RealBrowser.start();
    await use(browser);
    await browser.stop();
  },
});

const AN_HOUR_MS = 3_600_000;
const WAITS = "received_connection_request";

/** A clock on the wall that can be set; what else tells the time goes on as it was. */
const settableClock = `{
  const { now } = Date;
  let ahead = Number(sessionStorage.getItem("ahead"));
  Date.now = () => now() + ahead;
  window.setClock = (ms) => sessionStorage.setItem("ahead", (ahead = ms));
}`;

const inbox = `document.querySelector("connection-bell").inbox`;
const requestOf = (person) => `${inbox}.snapshot.requests.find(({ person }) => person.id === ${person})`;

const CHANGES = { "an hour back": -AN_HOUR_MS, "an hour ahead": AN_HOUR_MS };

for (const [name, ahead] of Object.entries(CHANGES)) {
  test(`a clock that is set ${name} changes nothing`, async ({ real, community, way }) => {
    const { first, second } = await twoTabs(real, community, { before: settableClock });
    const tabs = [first, second];
    const polls = () => community.count(way.calls.list);

    await first.evaluate(`void ${inbox}.decline(${requestOf(TOMASZ)}.key)`);
    for (const tab of tabs) await tab.evaluate(`setClock(${ahead})`);
    for (const tab of tabs) await showsCount(tab, 4);
    await expect.poll(() => community.relation(INES, TOMASZ)).not.toBe(WAITS);
    for (const tab of tabs) await tab.until(`${requestOf(TOMASZ)}?.state !== "declining"`);

    const before = await polls();
    await community.act(STRANGER, "request", INES);
    for (const tab of tabs) await showsCount(tab, 5);
    await expect.poll(polls).toBeGreaterThan(before + 1);
    for (const tab of tabs) {
      const age = await tab.evaluate(`Date.now() - Date.parse(${inbox}.snapshot.updatedAt)`);
      expect(Math.abs(age)).toBeLessThan(AN_HOUR_MS / 2);
    }
  });

  test(`the next page polls as usual after a clock was set ${name}`, async ({ real, community, way }) => {
    const { first } = await twoTabs(real, community, { before: settableClock });
    const here = await first.evaluate("location.href");
    await first.evaluate(`setClock(${ahead})`);
    await first.go(here);
    await showsCount(first, 5);
    const before = await community.count(way.calls.list);
    await community.act(STRANGER, "request", INES);
    await showsCount(first, 6);
    await expect.poll(() => community.count(way.calls.list)).toBeGreaterThan(before + 1);
  });
}
