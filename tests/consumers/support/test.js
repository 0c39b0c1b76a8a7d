import { test as base, expect } from "@playwright/test";
import { Community } from "../../e2e/support/community.js";
import { Site } from "../../e2e/support/site.js";
import { INES } from "../../e2e/support/test.js";
import { plainWay } from "../../e2e/support/ways.js";

const COMMUNITY = "https://community.example.com";

/**
 * `serving` keeps what serves an app until the test is over. `visit` opens one of its pages, with
 * a practice community of its own behind the address that the apps name, and the site's own
 * backend, which knows who is signed in. No page may throw, warn or complain.
 */
export const test = base.extend({
  serving: async ({}, use) => {
    const running = [];
    await use(async (starting) => {
      const started = await starting;
      running.push(started);
      return started;
    });
    for (const started of running.reverse()) await started.stop();
  },

  visit: async ({ page, context, serving }, use) => {
    const heard = [];
    page.on("pageerror", (error) => heard.push(String(error)));
    page.on("console", (line) => ["error", "warning"].includes(line.type()) && heard.push(line.text()));
    await use(async ({ url }, path = "/") => {
      const community = await serving(Community.start("--allow-origin", url));
      await context.route(`${COMMUNITY}/**`, (route) => answer(route, community));
      await context.route(`${url}/my/token`, async (route) => route.fulfill({ body: await community.token(INES) }));
      await page.goto(url + path);
      return { page, community, site: new Site(page, community, plainWay, INES) };
    });
    expect(heard, "no page may complain").toEqual([]);
  },
});

async function answer(route, community) {
  const url = route.request().url().replace(COMMUNITY, community.url);
  await route.fulfill({ response: await route.fetch({ url }) });
}

export { expect };
