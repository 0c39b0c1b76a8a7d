import { expect, INES, LONELY, test, TOMASZ } from "../support/test.js";

const NAME = "Tomasz Zieliński";

/** Two tabs with open panels and five requests in each. */
async function two(tabs) {
  const both = await tabs();
  for (const site of await both.openMany(2)) {
    await site.bell.click();
    await expect(site.rows).toHaveCount(5);
  }
  await both.expectSharing();
  return both;
}

test("an accept is seen in all tabs at once, and the platform is told once", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const accept = await all[0].hold(way.calls.accept);
  await all[0].accept(NAME).click();
  await accept.begun;
  for (const site of all) {
    await site.expectCount(4);
    await expect(site.row(NAME)).toContainText("Accepting…");
  }
  accept.release();
  for (const site of all) await expect(site.row(NAME)).toContainText("now connected");
  expect(await community.count(way.calls.accept)).toBe(1);
});

test("what is answered at once is seen in all tabs, taken back in all, and sent once each", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const [one, other] = all;
  const accept = one.panel.getByRole("button", { name: "Accept all 5 requests" });
  await accept.click();
  await expect(other.panel.getByText("Accepting…")).toHaveCount(5);
  await expect(other.panel.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await one.panel.locator("[part=undo-all]").click();
  for (const site of all) await site.expectCount(5);
  await accept.click();
  await expect(one.panel.locator("[part=undo-all]")).toBeVisible();
  await one.pass(5);
  for (const site of all) await expect(site.panel.getByText("are now connected")).toHaveCount(5);
  expect(await community.count(way.calls.accept)).toBe(5);
});

test("a click in each of two tabs is one call", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const buttons = await Promise.all(all.map((site) => site.accept(NAME).elementHandle()));
  await Promise.all(buttons.map((button) => button.evaluate((button) => button.click())));
  for (const site of all) await expect(site.row(NAME)).toContainText("now connected");
  expect(await community.relation(INES, TOMASZ)).toBe("connected");
  expect(await community.count(way.calls.accept)).toBe(1);
});

test("a page that asks for what another tab is doing gets that one's answer", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const accept = await all[0].hold(way.calls.accept);
  await all[0].accept(NAME).click();
  await accept.begun;
  await expect(all[1].row(NAME)).toContainText("Accepting…");
  await all[1].page.locator("connection-bell").evaluate(({ inbox }, name) => {
    const { key } = inbox.snapshot.requests.find(({ person }) => person.name === name);
    window.joined = inbox.accept(key);
  }, NAME);
  accept.release();
  expect(await all[1].page.evaluate(() => window.joined)).toBe("connected");
  expect(await community.count(way.calls.accept)).toBe(1);
});

test("a tab that crashes while it answers leaves the others to find out, and to finish what was clicked there", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const accept = await all[0].hold(way.calls.accept);
  await all[0].accept(NAME).click();
  await accept.begun;
  await expect(all[1].row(NAME)).toContainText("Accepting…");
  await all[0].crash();
  // Its call may be on its way still: for half a minute nobody waits again.
  await expect(all[1].accept(NAME)).toBeVisible({ timeout: 60_000 });
  await all[1].expectCount(5);
  await all[1].accept(NAME).click();
  await expect(all[1].row(NAME)).toContainText("now connected");
  expect(await community.relation(INES, TOMASZ)).toBe("connected");
  expect(await community.count(way.calls.accept)).toBe(1);
});

test("a refused accept is taken back in all tabs, with the platform's words", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  await community.fault(way.calls.accept, "status", { status: 400, body: way.refusal("Not on a Sunday.") });
  await all[0].accept(NAME).click();
  for (const site of all) {
    await expect(site.row(NAME)).toContainText("Not on a Sunday.");
    await site.expectCount(5);
  }
});

test("a sign-out is seen in all tabs, and so is the sign-in after it", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  for (const site of all) await site.endSession();
  await all[0].refresh();
  for (const site of all) await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  for (const site of all) await site.startSession();
  await all[1].page.evaluate(() => window.retry());
  for (const site of all) await site.expectCount(5);
});

test("after a sign-out somebody else signs in: each tab shows what is theirs", async ({ tabs }) => {
  const { all } = await two(tabs);
  for (const site of all) await site.endSession();
  await all[0].refresh();
  for (const site of all) await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  for (const site of all) {
    site.userId = LONELY;
    await site.startSession();
  }
  await all[1].refresh();
  for (const site of all) await expect(site.panel).toContainText("You’re all caught up");
  for (const site of all) await expect(site.rows).toHaveCount(0);
});

test("different people never share", async ({ tabs, community, way }) => {
  const both = await tabs();
  const ines = await both.open();
  const other = await both.openAs(LONELY);
  await other.bell.click();
  await ines.expectCount(5);
  await expect(other.panel).toContainText("You’re all caught up");
  await community.forgetCalls();
  await both.pass(340);
  await expect.poll(async () => (await community.calls(way.calls.list)).map(({ userId }) => userId).sort()).toEqual([INES, LONELY]);
  await both.settle();
  await ines.expectCount(5);
  await expect(other.panel).toContainText("You’re all caught up");
});

test("what else speaks on the channel is not believed", async ({ tabs, community, way }) => {
  const { all } = await two(tabs);
  const [site] = all;
  const asked = await community.count(way.calls.list);
  await all[1].page.evaluate(async () => {
    const { held, pending } = await navigator.locks.query();
    const name = [...held, ...pending].map((lock) => lock.name).find((name) => name.startsWith("connection-bell:"));
    const channel = new BroadcastChannel(name);
    const future = Date.now() + 1e12;
    const nonsense = [
      null, 7, "hello", [], {}, { kind: 7 }, { kind: "polled" },
      { kind: "polled", askedAt: "now", receivedAt: {}, status: 200, text: "{}" },
      { kind: "polled", askedAt: -1, receivedAt: Number.NaN, status: 200, text: "{}" },
      { kind: "polled", askedAt: future, receivedAt: future, status: 200, text: { toString: null } },
      { kind: "acting", action: "destroy", person: 402 },
      { kind: "acting", action: "accept", person: -402 },
      { kind: "acting", action: "accept", person: 1.5 },
      { kind: "settled", action: "accept", person: 402, error: "boredom" },
      { kind: "settled", action: "accept", person: "402", status: "connected" },
    ];
    for (const message of nonsense) channel.postMessage(message);
  });
  await site.settle();
  await site.expectCount(5);
  await expect(site.rows).toHaveCount(5);
  await site.refresh();
  expect(await community.count(way.calls.list)).toBe(asked + 1);
});

test("what is shared and stored tells no token, and what is stored tells the count and no names", async ({ tabs }) => {
  const both = await tabs();
  const { page } = await both.open();
  const listener = await both.open("icon.svg");
  await both.all[0].expectCount(5);
  const names = await page.evaluate(async () => (await navigator.locks.query()).held.map(({ name }) => name));
  expect(names).toEqual([expect.stringMatching(/^connection-bell:1:selfcommunity:http:.*:401$/)]);
  await listener.page.evaluate((names) => {
    window.heard = [];
    for (const name of names) new BroadcastChannel(name).onmessage = ({ data }) => window.heard.push(data);
  }, names);
  await both.all[0].refresh();
  await expect.poll(() => listener.page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
  const heard = await listener.page.evaluate(() => JSON.stringify(window.heard));
  const stored = await page.evaluate(() => ({ session: { ...sessionStorage }, local: { ...localStorage }, databases: indexedDB.databases() }));
  for (const token of both.all[0].tokens) {
    expect(heard).not.toContain(token);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(names.join()).not.toContain(token);
  }
  expect(stored.local).toEqual({});
  expect(Object.keys(stored.session)).toEqual(names);
  const remembered = JSON.parse(stored.session[names[0]]);
  expect(remembered).toEqual({ count: 5, at: expect.any(Number), answers: [] });
});
