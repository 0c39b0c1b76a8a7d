// What a list of many connections costs: `node e2e/page/long-list-times.js [how many]` in `tests`.
import { chromium as driver } from "@playwright/test";
import { chromium } from "../support/chromium.js";
import { Community } from "../support/community.js";
import { INES } from "../support/people.js";

const HOW_MANY = Number(process.argv[2] ?? 10_000);

function page(url) {
  const [offset, limit] = ["offset", "limit"].map((name) => Number(new URL(url).searchParams.get(name)));
  const member = (_, n) => ({ id: 100_000 + offset + n, real_name: `Member ${offset + n}`, description: "Keeps bees" });
  const next = offset + limit < HOW_MANY ? `https://community.test/?limit=${limit}&offset=${offset + limit}` : null;
  return { count: HOW_MANY, next, results: Array.from({ length: Math.min(limit, HOW_MANY - offset) }, member) };
}

/** Scrolls to the end again and again, then as a finger does from its middle. Milliseconds. */
async function scroll(howMany) {
  const root = document.querySelector("connection-bell").shadowRoot;
  const list = root.querySelector("#view");
  const length = () => root.querySelectorAll("li").length;
  const frame = () => new Promise(requestAnimationFrame);
  const tasks = [];
  new PerformanceObserver((seen) => tasks.push(...seen.getEntries())).observe({ type: "longtask" });
  const began = performance.now();
  while (length() < howMany) {
    list.scrollTop = list.scrollHeight;
    await frame();
  }
  const loaded = performance.now();
  const frames = [];
  list.scrollTop = list.scrollHeight / 2;
  await frame();
  for (let n = 0, last = await frame(); n < 240; n += 1) {
    list.scrollTop += 80;
    frames.push((await frame()) - last);
    last += frames.at(-1);
  }
  frames.sort((one, two) => one - two);
  const worst = (from, to) => Math.max(0, ...tasks.filter(({ startTime }) => startTime >= from && startTime < to).map(({ duration }) => duration));
  return { loading: loaded - began, longestWhileLoading: worst(began, loaded), frame: frames[120], slowFrame: frames[228] };
}

const community = await Community.start();
const browser = await driver.launch(chromium.launchOptions());
const tab = await browser.newPage();
await tab.exposeFunction("giveToken", () => community.token(INES));
await tab.route("**/api/v2/user/*/connections/**", (route) => route.fulfill({ json: page(route.request().url()) }));
await tab.goto(`${community.url}/pages/bell.html?platform=selfcommunity&signs-in=token`);
await tab.getByRole("button", { name: /^Connection requests/ }).click();
await tab.getByRole("tab", { name: "Connections" }).click();
await tab.getByRole("listitem").first().waitFor();
console.table(await tab.evaluate(scroll, HOW_MANY));
await browser.close();
await community.stop();
