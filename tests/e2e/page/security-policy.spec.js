import { Community } from "../support/community.js";
import { POLICY } from "../support/policy.js";
import { expect, INES, test } from "../support/test.js";

const strict = test.extend({
  strict: async ({}, use) => {
    const community = await Community.start("--header", `Content-Security-Policy: ${POLICY}`);
    await use(community);
    await community.stop();
  },
});

const listen = ({ page }) =>
  page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample, blockedURI }) => {
      window.violations.push([violatedDirective, blockedURI, sample]);
    });
  });

for (const name of ["cards.html", "inline.html"]) {
  strict(`${name} works under a strict policy, without a violation`, async ({ visit, strict }) => {
    const site = await visit(name, { at: strict, before: listen });
    await site.expectCount(5);
    await site.bell.click();
    await expect(site.rows).toHaveCount(5);
    await site.accept("Tomasz Zieliński").click();
    await expect.poll(() => strict.relation(INES, 402)).toBe("connected");
    await strict.fault("*", "status", { status: 503 });
    await site.refresh();
    await expect(site.panel).toContainText("This list may be out of date.");
    await strict.mend();
    await site.endSession();
    await site.refresh();
    await expect(site.panel).toContainText("You’re signed out");
    expect(await site.page.evaluate(() => window.violations)).toEqual([]);
    expect(site.said("error")).toEqual([]);
  });
}

strict("the policy is really there", async ({ visit, strict }) => {
  const site = await visit("bell.html", { at: strict, before: listen });
  await site.page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => site.page.evaluate(() => window.violations.length)).toBe(1);
});
