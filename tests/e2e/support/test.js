import { test as base, expect } from "@playwright/test";
import { Community } from "./community.js";
import { INES } from "./people.js";
import { Site } from "./site.js";
import { Tabs } from "./tabs.js";
import { plainWay } from "./ways.js";

/**
 * Each worker has a community of its own, and each test finds it as it was at the start.
 * `visit` opens a page in a browser of its own, `tabs` one browser for several; no page may ever
 * throw.
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
    // What a page of the test before still sends as it goes comes too late.
    await running.expire();
    await running.reset();
    await use(running);
  },

  /** A community on another origin, which lets this one's pages ask. */
  other: async ({ community }, use) => {
    const other = await Community.start("--allow-origin", community.url);
    await use(other);
    await other.stop();
  },

  newBrowser: async ({ browser }, use) => {
    const thrown = [];
    const contexts = [];
    await use(async () => {
      const context = await browser.newContext({ reducedMotion: "reduce" });
      contexts.push(context);
      context.on("weberror", (error) => thrown.push(error.error()));
      return context;
    });
    for (const context of contexts) await context.close();
    expect(thrown, "no page may throw").toEqual([]);
  },

  site: ({ newBrowser }, use) => use(async (...about) => new Site(await (await newBrowser()).newPage(), ...about)),

  visit: ({ site, community, way }, use) =>
    use(async (name, { as = INES, by = way, at = community, before, ...query } = {}) => {
      const visited = await site(at, by, as);
      await before?.(visited);
      return visited.open(name, query);
    }),

  tabs: ({ newBrowser, community, way }, use) =>
    use(async ({ as = INES, by = way } = {}) => new Tabs(await newBrowser(), community, by, as)),

  demo: ({ site, community, way }, use) => use(async (query) => (await site(community, way, INES)).openDemo(query)),
});

export { expect };
export * from "./people.js";
