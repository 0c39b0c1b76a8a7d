import assert from "node:assert/strict";
import { INES, TOMASZ } from "../../e2e/support/people.js";
import { POLICY } from "../../e2e/support/policy.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { accept, panelWith, row, rows } from "../support/targets.js";

const flags = ["--header", `Content-Security-Policy: ${POLICY}`];

for (const name of ["cards.html", "inline.html"]) {
  journey(`${name} works under a strict policy with Trusted Types`, { flags }, async ({ visit, community }) => {
    const page = await visit(name);
    await page.seeCount(5);
    await page.openPanel();
    await page.see(rows, 5);
    await page.click(accept("Tomasz Zieliński"));
    await page.see(row(/now connected/));
    await eventually(async () => assert.equal(await community.relation(INES, TOMASZ), "connected"));
    await community.fault("*", "status", { status: 503 });
    await page.evaluate(() => void document.querySelector("connection-bell").refresh().catch(() => {}));
    await page.see(panelWith(/This list may be out of date/));
    await community.mend();
    await page.see(rows);
  });
}

journey("the policy is really there", { flags, complaints: /^violation: style-src/ }, async ({ visit }) => {
  const page = await visit();
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await page.until(() => window.complaints.length === 1);
});
