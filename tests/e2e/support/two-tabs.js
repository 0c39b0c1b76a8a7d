import { INES } from "./people.js";
import { plainWay } from "./ways.js";

export const POLL_SECONDS = 5;

/** How the tab that polls can go, and how it comes back where it can. */
export const WAYS = {
  "is hidden by another": {
    behind: true,
    go: (first, second) => second.bringToFront(),
    comeBack: (first) => first.bringToFront(),
  },
  "is closed": { go: (first) => first.close() },
  crashes: { go: (first) => first.crash() },
  "is frozen": { go: (first) => first.freeze(), comeBack: (first) => first.thaw() },
  "goes into the back-forward cache": { go: (first) => first.go("about:blank"), comeBack: (first) => first.goBack() },
};

/** Two tabs of one person: the first one polls, the second one is in another window or behind it. */
export async function twoTabs(browser, community, { behind = false, before = "" } = {}) {
  const first = await open(browser, community, "first", { before });
  await showsCount(first, 5);
  const second = await open(browser, community, "second", { newWindow: !behind, before });
  await showsCount(second, 5);
  if (behind) await first.bringToFront();
  return { first, second };
}

async function open(browser, community, tab, { before, ...options }) {
  const query = { platform: plainWay.platform, "signs-in": "token", "poll-seconds": POLL_SECONDS, tab };
  return browser.open(`${community.url}/pages/bell.html?${new URLSearchParams(query)}`, {
    ...options,
    before: `${before}; window.giveToken = () => "${await community.token(INES)}"`,
  });
}

/** Waits until `tab` has heard the answer to another poll: one on its way when a tab goes is lost with it. */
export async function heardPoll(tab) {
  const updatedAt = `document.querySelector("connection-bell").inbox.snapshot.updatedAt`;
  const last = await tab.evaluate(updatedAt);
  await tab.until(`${updatedAt} !== ${JSON.stringify(last)}`);
}

/** Waits until the bell of `tab` shows `count`. */
export async function showsCount(tab, count) {
  await tab.until(`document.querySelector("connection-bell")?.count === ${count}`);
}
