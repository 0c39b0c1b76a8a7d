import assert from "node:assert/strict";
import { INES } from "../../e2e/support/people.js";
import { plainWay } from "../../e2e/support/ways.js";
import { journey } from "../support/journey.js";
import { accept, badge, bell, button, panelWith, row, rows } from "../support/targets.js";

const { calls } = plainWay;
const signedOut = { ...bell, name: "Connection requests, signed out" };

async function endSession(page, community) {
  await page.evaluate(() => (window.isSignedOut = true));
  await community.expire(INES);
}

const startSession = (page) => page.evaluate(() => (window.isSignedOut = false));

const SIGNED_OUT = /signed.out|401|token/i;

journey("an expired token is renewed without a word", {}, async ({ visit, community }) => {
  const page = await visit();
  await page.seeCount(5);
  assert.equal(await page.evaluate(() => window.tokensGiven), 1);
  await community.expire(INES);
  await community.arrive(INES);
  await page.seeCount(6);
  assert.equal(await page.evaluate(() => window.tokensGiven), 2);
  assert.deepEqual(await page.told("bell-error"), []);
});

journey("an answer that meets an expired token is sent again with a new one", {}, async ({ visit, community }) => {
  const page = await visit("bell.html", { "poll-seconds": 300 });
  await page.openPanel();
  await page.see(rows, 5);
  await community.expire(INES);
  await page.click(accept("Tomasz Zieliński"));
  await page.see(row(/now connected/));
  assert.deepEqual((await community.calls(calls.accept)).map(({ status }) => status), [401, 200]);
});

journey("a sign-out is shown, and the panel's button brings the list back", { complaints: SIGNED_OUT }, async ({ visit, community }) => {
  const page = await visit();
  await page.seeCount(5);
  await endSession(page, community);
  await page.see(signedOut);
  await page.seeNo(badge);
  assert.equal((await page.told("bell-signed-out")).length, 1);
  await page.openPanel();
  await page.see(panelWith(/You’re signed out/));
  await startSession(page);
  await page.click(button("Try again"));
  await page.seeCount(5);
  await page.see(rows, 5);
});

journey("retry() brings a session back", { complaints: SIGNED_OUT }, async ({ visit, community }) => {
  const page = await visit();
  await page.seeCount(5);
  await endSession(page, community);
  await page.see(signedOut);
  await startSession(page);
  await page.evaluate(() => void window.retry());
  await page.seeCount(5);
});

journey("without a network it says so, and goes on when there is one again", {}, async ({ visit, community }) => {
  const page = await visit();
  await page.seeCount(5);
  await page.openPanel();
  await page.evaluate(() => {
    Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
    dispatchEvent(new Event("offline"));
  });
  await page.see(panelWith(/offline/i));
  await community.arrive(INES);
  await page.evaluate(() => {
    delete navigator.onLine;
    dispatchEvent(new Event("online"));
  });
  await page.seeCount(6);
  await page.seeNo(panelWith(/offline/i));
});
