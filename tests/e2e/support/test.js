import { test as base, expect } from "@playwright/test";
import { Community } from "./community.js";
import { Site } from "./site.js";
import { plainWay } from "./ways.js";

/** Inês: five requests wait for her (402 to 406), and three that she sent (407 to 409). */
export const INES = 401;
export const TOMASZ = 402;
export const STRANGER = 417;
export const LONELY = 424;
export const POPULAR = 411;

/**
 * Each worker has a community of its own, and each test finds it as it was at the start.
 * `visit` opens a page in a browser of its own; no page may ever throw.
 */
export const test = base.extend({
  way: [plainWay, { option: true }],

  running: [
    async ({}, use) => {
      const community = await Community.start();
      await use(community);
      await community.stop();
    },
    { scope: "worker" },
  ],

  community: async ({ running }, use) => {
    await running.reset();
    await use(running);
  },

  site: async ({ browser }, use) => {
    const thrown = [];
    const contexts = [];
    await use(async (...about) => {
      const context = await browser.newContext({ reducedMotion: "reduce" });
      contexts.push(context);
      const page = await context.newPage();
      page.on("pageerror", (error) => thrown.push(error));
      return new Site(page, ...about);
    });
    for (const context of contexts) await context.close();
    expect(thrown, "no page may throw").toEqual([]);
  },

  visit: ({ site, community, way }, use) =>
    use(async (name, { as = INES, by = way, at = community, before, ...query } = {}) => {
      const visited = await site(at, by, as);
      await before?.(visited);
      return visited.open(name, query);
    }),

  demo: ({ site, community, way }, use) => use(async (query) => (await site(community, way, INES)).openDemo(query)),
});

export { expect };
