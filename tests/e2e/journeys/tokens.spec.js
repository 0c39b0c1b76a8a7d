import { expect, INES, LONELY, test } from "../support/test.js";

const NAME = "Tomasz Zieliński";
const statuses = (calls) => calls.map(({ status }) => status);

test("an expired token is renewed without a word", { tag: "@token" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  expect(site.tokensGiven).toBe(1);
  await community.expire(INES);
  await site.refresh();
  expect(site.tokensGiven).toBe(2);
  expect(statuses(await community.calls(way.calls.list))).toEqual([200, 401, 200]);
  await site.expectCount(5);
  await site.expectTold("bell-signed-out");
  await site.expectTold("bell-error");
});

test("however many calls were refused, the token is asked for once", { tag: "@token" }, async ({ visit, community }) => {
  const site = await visit("cards.html");
  await site.expectCount(5);
  await expect(site.card("waiting").getByRole("button", { name: "Accept Tomasz" })).toBeVisible();
  await expect(site.card("connected").getByRole("button")).toHaveText("Connected");
  await community.expire(INES);
  await community.forgetCalls();
  await site.refresh();
  await expect.poll(async () => statuses(await community.calls()).filter((status) => status === 200).length).toBeGreaterThan(1);
  const calls = statuses(await community.calls());
  expect(calls.filter((status) => status === 401).length).toBeGreaterThan(1);
  expect(site.tokensGiven).toBe(2);
});

test("an answer that meets an expired token is sent again with a new one", { tag: "@token" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await site.expectCount(5);
  await community.expire(INES);
  await site.accept(NAME).click();
  await expect(site.row(NAME)).toContainText(`You and ${NAME} are now connected`);
  expect(statuses(await community.calls(way.calls.accept))).toEqual([401, 200]);
  expect(site.tokensGiven).toBe(2);
});

test("an answer is not sent again with the token of somebody else", { tag: "@token" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await site.expectCount(5);
  await community.expire(INES);
  site.userId = LONELY;
  await site.accept(NAME).click();
  await expect.poll(async () => statuses(await community.calls(way.calls.accept))).toEqual([401]);
  await expect(site.bell).toHaveAccessibleName("Connection requests");
  await expect(site.row(NAME)).toHaveCount(0);
  expect(statuses(await community.calls(way.calls.accept))).toEqual([401]);
  expect(await community.pending(INES)).toHaveLength(5);
});

test("a token that is refused twice is not tried again", { tag: "@token" }, async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await site.endSession();
  await site.refresh();
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  expect(statuses(await community.calls(way.calls.list))).toEqual([200, 401, 401]);
  expect(site.tokensGiven).toBe(2);
});
