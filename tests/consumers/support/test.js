import { test as base, expect } from "@playwright/test";
import { Community } from "../../e2e/support/community.js";
import { Site } from "../../e2e/support/site.js";
import { INES } from "../../e2e/support/test.js";
import { plainWay, ways } from "../../e2e/support/ways.js";

const COMMUNITY = "https://community.example.com";

/**
 * `serving` keeps what serves an app until the test is over. `visit` opens a page of an app on a
 * site of its own: a practice community answers at the address that the apps name, and the test
 * stands in for the site's backend, which gives Inês her token. `visitCommunity` opens a page that
 * the community itself serves, where she is signed in. No page may throw, warn or complain.
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

  page: async ({ page }, use) => {
    const heard = [];
    page.on("pageerror", (error) => heard.push(String(error)));
    page.on("console", (line) => ["error", "warning"].includes(line.type()) && heard.push(`${line.text()} (${line.location().url})`));
    // Browsers ask for it by themselves.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await use(page);
    expect(heard, "no page may complain").toEqual([]);
  },

  visit: ({ page, serving }, use) =>
    use(async ({ url }, path = "/") => {
      const community = await serving(Community.start("--allow-origin", url));
      await page.route(`${COMMUNITY}/**`, (route) => answer(route, community));
      await page.route(`${url}/my/token`, async (route) => route.fulfill({ body: await community.token(INES) }));
      await page.goto(url + path);
      return visited(page, community, plainWay);
    }),

  visitCommunity: ({ page, serving }, use) =>
    use(async (files, path) => {
      const served = Object.entries(files).flatMap(([at, file]) => ["--serve", `${at}=${file}`]);
      const community = await serving(Community.start(...served));
      const visit = visited(page, community, ways[0]);
      await visit.site.signIn();
      await page.goto(community.url + path);
      return visit;
    }),
});

const visited = (page, community, way) => ({ page, community, way, site: new Site(page, community, way, INES) });

async function answer(route, community) {
  const url = route.request().url().replace(COMMUNITY, community.url);
  await route.fulfill({ response: await route.fetch({ url }) });
}

export { expect };
