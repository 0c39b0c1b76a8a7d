import assert from "node:assert/strict";
import { INES, TOMASZ } from "../../e2e/support/people.js";
import { plainWay } from "../../e2e/support/ways.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, decline, panel, rows } from "../support/targets.js";

const NAME = "Tomasz Zieliński";
const WAITS = "received_connection_request";
const { calls } = plainWay;

async function followLink(page, href) {
  await page.evaluate((_, href) => (document.querySelector("a").href = href), href);
  await page.press("ESCAPE");
  await page.seeNo(panel);
  await page.click({ selector: "a" });
  await eventually(async () => assert.equal(await page.evaluate(() => location.href), href));
}

/** The same community under another name, which is another site. */
const elsewhere = (address) => address("pages/bell.html").replace("127.0.0.1", "localhost");

/** Each way with a person of its own: a page that left may hold the lock of the last one for a while. */
const WAYS_TO_LEAVE = {
  "the tab is closed": [402, "Tomasz Zieliński", (page) => page.close()],
  "the page is loaded again": [403, "Aisha Okonkwo", (page) => page.driver.navigate().refresh()],
  "a link to another page is followed": [404, "田中美咲", (page, address) => followLink(page, address("pages/icon.svg"))],
  "a link to another site is followed": [405, "Daniel Abramov", (page, address) => followLink(page, elsewhere(address))],
};

/** Declines, and sees to it that nothing was sent yet: on a slow machine the five seconds may be over. */
async function declineUnsent(visit, community, name) {
  for (;;) {
    const page = await visit();
    await page.openPanel();
    await page.see(rows, 5);
    await page.click(decline(name));
    await page.seeCount(4);
    if ((await community.count(calls.decline)) === 0) return page;
    await page.close();
    await community.reset();
  }
}

for (const [way, [person, name, leave]] of Object.entries(WAYS_TO_LEAVE)) {
  journey(`a decline that waits is sent when ${way}`, {}, async ({ visit, address, community }) => {
    await leave(await declineUnsent(visit, community, name), address);
    await eventually(async () => assert.notEqual(await community.relation(INES, person), WAITS));
    assert.equal(await community.count(calls.decline), 1);
  });
}

journey("an accept is sent although the tab is closed in the same moment", {}, async ({ visit, community }) => {
  const page = await visit();
  await page.openPanel();
  await page.click(accept(NAME));
  await page.close();
  await eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));
});

journey("the bell works after Back", {}, async ({ visit, address, community }) => {
  const page = await visit();
  await page.seeCount(5);
  await page.go(address("pages/icon.svg"));
  await community.arrive(INES);
  await page.driver.navigate().back();
  await page.seeCount(6);
  await page.openPanel();
  await page.see(rows, 6);
  await page.click(accept(NAME));
  await page.seeCount(5);
  await eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));
});
