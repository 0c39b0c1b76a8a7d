import { expect, INES, STRANGER, test } from "../support/test.js";

test("a hidden page asks nothing, and asks at once on return", async ({ visit, community, way }) => {
  const site = await visit("bell.html", { "poll-seconds": 60 });
  await site.expectCount(5);
  await site.hide();
  await community.act(STRANGER, "request", INES);
  await site.settle();
  await community.forgetCalls();
  await site.pass(600);
  await site.settle();
  expect(await community.calls()).toEqual([]);
  await site.comeBack();
  await site.expectCount(6);
  expect(await community.count(way.calls.list)).toBe(1);
});

test("a hidden page asks as often as it is told to", async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.expectCount(5);
  await site.page.locator("connection-bell").evaluate((bell) => bell.setAttribute("background-poll-seconds", "60"));
  await site.hide();
  await community.act(STRANGER, "request", INES);
  await site.pass(70);
  await site.expectCount(6);
});
