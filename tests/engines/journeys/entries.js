import assert from "node:assert/strict";
import { INES, TOMASZ } from "../../e2e/support/people.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, badge, bell, button, panel, row, rows } from "../support/targets.js";

const isConnected = (community) => eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));

journey("the entry in one file works", {}, async ({ visit, community }) => {
  const page = await visit("inline.html");
  await page.seeCount(5);
  await page.openPanel();
  await page.click(accept("Tomasz Zieliński"));
  await page.see(row(/now connected/));
  await isConnected(community);
});

journey("with inline the panel stands in the page, as wide as its place", {}, async ({ visit, community }) => {
  const page = await visit("inline-panel.html");
  await page.evaluate(() => (document.querySelector("main").style.width = "900px"));
  await page.see(rows, 5);
  await page.seeNo(bell);
  const { width } = await page.boxOf(panel);
  assert.ok(Math.abs(width - 900) <= 1, `${width} px wide in a place of 900`);
  await page.click(accept("Tomasz Zieliński"));
  await isConnected(community);
});

journey("another language is loaded, and speaks", {}, async ({ visit }) => {
  const page = await visit();
  await page.seeCount(5);
  await page.setOnBell("lang", "de");
  await page.see({ ...bell, name: /^Kontaktanfragen/ });
  await page.openPanel();
  await page.see(rows, 5);
  await page.see(button("Annehmen: Tomasz Zieliński"));
  await page.see(badge);
});

journey("Axero with a cookie works too", {}, async ({ visit, community }) => {
  const page = await visit("icon.svg");
  await page.evaluateLater((_, userId) => fetch("/control/sign-in", { method: "POST", body: JSON.stringify({ userId }) }).then(() => true), INES);
  await page.go(`${community.url}/pages/bell.html?platform=axero&signs-in=cookie&poll-seconds=5&as=${INES}`);
  await page.seeCount(5);
  await page.openPanel();
  await page.click(accept("Tomasz Zieliński"));
  await page.see(row(/now connected/));
  await isConnected(community);
});

/** What a worker of the page answers. */
function ask(_, kind, token) {
  const worker = new globalThis[kind]("/workers/worker.js", { type: "module" });
  const port = worker.port ?? worker;
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || "the worker did not start"));
    port.onmessage = ({ data }) => resolve(data);
    port.postMessage({ token });
  });
}

for (const kind of ["Worker", "SharedWorker"]) {
  journey(`the clients and the inbox work in a ${kind}`, {}, async ({ visit, community }) => {
    const page = await visit("icon.svg");
    const answer = await page.evaluateLater(ask, kind, await community.token(INES));
    const accepted = { connection_status: "connected" };
    assert.deepEqual(answer, { me: INES, accepted, status: "ready", count: 4, code: "not-found" });
  });
}
