import { expect, INES, test } from "../support/test.js";
import { plainWay, ways } from "../support/ways.js";

/** Everything of a page that a script of somebody else could read. */
function readable() {
  const markup = (root) => [root.innerHTML, ...[...root.querySelectorAll("*")].filter((element) => element.shadowRoot).map((element) => markup(element.shadowRoot))].join("\n");
  const own = Object.keys(window).filter((name) => !(name in Window.prototype)).map((name) => String(window[name]));
  return [markup(document.documentElement), JSON.stringify(window.told), JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href, ...own].join("\n");
}

/** Remembers the tokens given, and what is sent where. */
function watch(site, community) {
  const sent = [];
  const tokens = [];
  const give = site.giveToken.bind(site);
  site.giveToken = async () => tokens[tokens.push(await give()) - 1];
  site.page.on("request", (request) => sent.push(request));
  const bearing = async (token) => {
    const all = await Promise.all(sent.map(async (request) => [new URL(request.url()).origin, JSON.stringify([request.url(), await request.allHeaders(), request.postData()])]));
    return [...new Set(all.filter(([, text]) => text.includes(token)).map(([origin]) => origin))];
  };
  return { tokens, bearing, community };
}

async function walk(site, community) {
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await expect.poll(() => community.relation(INES, 402)).toBe("connected");
  await community.expire(INES);
  await site.refresh();
  await community.fault("*", "status", { status: 500 });
  await site.refresh();
  await expect(site.panel).toContainText("This list may be out of date.");
  await community.mend();
  await site.endSession();
  await site.refresh();
  await expect(site.panel).toContainText("You’re signed out");
}

for (const way of ways.filter(({ signsIn }) => signsIn === "token")) {
  test(`a token goes to its own site and nowhere else, and lies nowhere: ${way.name}`, async ({ visit, community, other }) => {
    let watched;
    const site = await visit("bell.html", { by: way, before: (site) => (watched = watch(site, community)) });
    await site.page.evaluate((url) => {
      const picture = new Image();
      picture.src = `${url}/avatars/401.svg`;
      document.body.append(picture);
    }, other.url);
    await walk(site, community);
    const { tokens, bearing } = watched;
    expect(tokens.length).toBeGreaterThan(1);
    const text = await site.page.evaluate(readable);
    const lines = site.console.map((line) => line.text()).join("\n");
    for (const token of tokens.slice(0, -1)) {
      expect(await bearing(token)).toEqual([community.url]);
      expect(text).not.toContain(token);
      expect(lines).not.toContain(token);
    }
    expect(await site.page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length)).toBe(0);
  });
}

test("on a mixed page each site gets its own token only", async ({ visit, community, other }) => {
  const site = await visit("mixed.html", { by: { ...plainWay, platform: "axero" } });
  const [own, theirs] = ["own-token-own-token", await other.token(INES)];
  const sent = [];
  site.page.on("request", (request) => sent.push(request));
  await site.page.locator("connection-bell").evaluate((bell, [url, own, theirs]) => {
    bell.connectBaseUrl = url;
    bell.token = own;
    bell.connectToken = theirs;
  }, [other.url, own, theirs]);
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  expect(await site.page.locator("connection-bell").evaluate((bell) => bell.inbox.connect(417))).toBe("sent");
  expect(await other.relation(INES, 417)).toBe("sent_connection_request");
  for (const request of sent) {
    const { authorization } = await request.allHeaders();
    const token = new URL(request.url()).origin === other.url ? own : theirs;
    expect(authorization ?? "").not.toContain(token);
  }
});
