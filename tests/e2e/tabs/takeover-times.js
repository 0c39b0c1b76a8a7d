// How long it takes until another tab polls, for each way in which the one that does can go.
//
//   node tests/e2e/tabs/takeover-times.js [ROUNDS [WORD OF THE WAY]]
//
// Uses the built package and the practice community (PRACTICE_COMMUNITY, else the debug build).
import { Community } from "../support/community.js";
import { RealBrowser } from "../support/real-browser.js";
import { POLL_SECONDS, twoTabs, WAYS } from "../support/two-tabs.js";
import { plainWay } from "../support/ways.js";

const ROUNDS = Number(process.argv[2] ?? 5);
const ONLY = process.argv[3] ?? "";
const LIST = plainWay.calls.list;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(find) {
  for (;;) {
    const found = await find();
    if (found) return found;
    await wait(5);
  }
}

/**
 * The first tab's poll is left without an answer until the last one is older than the interval:
 * whoever takes over asks in the same moment.
 */
async function takeover(browser, community, { behind, go }) {
  const { first, second } = await twoTabs(browser, community, { behind });
  await community.forgetCalls();
  await community.fault(LIST, "latency", { ms: 3_600_000, times: 1 });
  await until(async () => (await community.callsOf("first", LIST)).length === 1);
  await wait(POLL_SECONDS * 200);
  const left = Date.now();
  await go(first, second);
  const [call] = await until(async () => {
    const calls = await community.callsOf("second", LIST);
    return calls.length > 0 && calls;
  });
  return call.at - left;
}

async function round(way) {
  const community = await Community.start();
  const browser = await RealBrowser.start();
  try {
    return await takeover(browser, community, way);
  } finally {
    await browser.stop();
    await community.stop();
  }
}

const table = {};
for (const [how, way] of Object.entries(WAYS).filter(([how]) => how.includes(ONLY))) {
  const times = [];
  for (let n = 0; n < ROUNDS; n += 1) times.push(await round(way));
  times.sort((one, other) => one - other);
  table[`the tab that polls ${how}`] = { "median (ms)": times[Math.floor(ROUNDS / 2)], "worst (ms)": times.at(-1) };
}
console.table(table);
