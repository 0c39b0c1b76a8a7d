import { RealBrowser } from "../support/real-browser.js";
import { expect, INES, STRANGER, test as base } from "../support/test.js";
import { heardPoll, showsCount, twoTabs, WAYS } from "../support/two-tabs.js";

const test = base.extend({
  real: async ({}, use) => {
    const browser = await RealBrowser.start();
    await use(browser);
    await browser.stop();
  },
});

/** Less than the interval with its jitter. */
const AT_LEAST_MS = 4_000;

function gaps(calls) {
  return calls.slice(1).map(({ at }, n) => at - calls[n].at);
}

for (const [how, { behind, go, comeBack }] of Object.entries(WAYS)) {
  test(`when the tab that polls ${how}, the other one does`, async ({ real, community, way }) => {
    const polls = (tab) => community.callsOf(tab, way.calls.list);
    const { first, second } = await twoTabs(real, community, { behind });
    await community.forgetCalls();
    await heardPoll(second);
    expect((await polls("first")).length).toBeGreaterThan(0);
    expect(await polls("second")).toEqual([]);

    await community.act(STRANGER, "request", INES);
    await go(first, second);
    await showsCount(second, 6);
    await expect.poll(async () => (await polls("second")).length).toBeGreaterThan(1);
    const calls = await community.calls(way.calls.list);
    for (const gap of gaps(calls)) expect(gap).toBeGreaterThan(AT_LEAST_MS);

    if (!comeBack) return;
    await comeBack(first);
    await showsCount(first, 6);
    await community.act(418, "request", INES);
    await showsCount(first, 7);
    for (const gap of gaps(await community.calls(way.calls.list))) expect(gap).toBeGreaterThan(AT_LEAST_MS);
  });
}

test("a page that comes back from the back-forward cache is the very same", async ({ real, community }) => {
  const { first } = await twoTabs(real, community);
  await first.evaluate(`addEventListener("pageshow", ({ persisted }) => (window.restored = persisted))`);
  await first.go("about:blank");
  await first.until(`location.href === "about:blank"`);
  await first.goBack();
  await first.until("window.restored === true");
  await showsCount(first, 5);
});
