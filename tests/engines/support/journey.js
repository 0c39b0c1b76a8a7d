import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Community } from "../../e2e/support/community.js";
import { INES } from "../../e2e/support/people.js";
import { Browser } from "./browser.js";
import { DIFFERENCES } from "./differences.js";
import { ENGINES } from "./engines.js";

const PAGES = fileURLToPath(new URL("../pages", import.meta.url));
const WORKERS = fileURLToPath(new URL("../workers", import.meta.url));
const SERVED = ["--serve", `/engines=${PAGES}`, "--serve", `/workers=${WORKERS}`];
const PLAIN = { platform: "selfcommunity", "signs-in": "token", as: INES, "poll-seconds": 5 };

export const engineName = process.env.ENGINE;
const engine = ENGINES[engineName];
let browser;
let community;

before(async () => {
  if (!engine) throw new Error(`ENGINE names none of ${Object.keys(ENGINES).join(", ")}`);
  [browser, community] = await Promise.all([Browser.start(engine), Community.start(...SERVED)]);
  console.log(`${engineName}: ${await browser.version()}`);
});

after(async () => {
  await browser?.stop();
  await community?.stop();
});

/**
 * One of the journeys, in the engine that `ENGINE` names. `complaints` are those that a page may
 * have; `look` and `preferences` ask for a browser of its own; `flags` for such a community.
 */
export function journey(name, { complaints, look, preferences, flags } = {}, walk) {
  const why = DIFFERENCES[engineName]?.[name];
  test(`${engineName}: ${name}`, { skip: why, timeout: 240_000 }, async () => {
    const own = await ownOf({ look, preferences, flags });
    const visits = new Visits(own.browser ?? browser, own.community ?? community);
    try {
      await begin(visits.community);
      await walk(visits);
      await visits.expectNoComplaints(complaints);
    } finally {
      await visits.browser.clear();
      await own.browser?.stop();
      await own.community?.stop();
    }
  });
}

async function ownOf({ look, preferences, flags }) {
  const options = { preferences, ...engine.looks[look] };
  return {
    browser: (look || preferences) && (await Browser.start(engine, options)),
    community: flags && (await Community.start(...SERVED, ...flags)),
  };
}

/** What a page of the journey before still sends as it goes comes too late. */
async function begin(community) {
  await community.expire();
  await community.reset();
}

/** The pages of one journey, and the community that they are of. */
class Visits {
  #pages = [];

  constructor(browser, community) {
    this.browser = browser;
    this.community = community;
  }

  /** Opens a page of `tests/e2e/pages` in a window of its own. */
  visit = (name = "bell.html", query) => this.visitAt(`pages/${name}`, query);

  visitAt = async (path, query) => {
    const page = await this.browser.newPage();
    this.#pages.push(page);
    await page.go(this.address(path, query));
    return page;
  };

  address = (path, query = {}) => `${this.community.url}/${path}?${new URLSearchParams({ ...PLAIN, ...query })}`;

  async expectNoComplaints(allowed) {
    for (const page of this.#pages) {
      const complaints = page.isClosed ? [] : await page.complaints();
      assert.deepEqual(complaints.filter((line) => !allowed?.test(line)), []);
    }
  }
}
