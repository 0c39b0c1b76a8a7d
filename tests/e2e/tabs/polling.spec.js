import { expect, INES, STRANGER, test } from "../support/test.js";

const EVERY_30 = { "poll-seconds": 30 };

/** Lets each interval pass; the community sees one poll in each of them. */
async function expectOnePollEach(tabs, community, list, intervals) {
  for (let n = 0; n < intervals; n += 1) {
    const before = await community.count(list);
    await tabs.pass(34);
    await expect.poll(() => community.count(list)).toBe(before + 1);
    await tabs.settle();
    expect(await community.count(list)).toBe(before + 1);
  }
}

test("eight tabs in front of each other: one poll an interval, and all know", async ({ tabs, community, way }) => {
  const eight = await tabs();
  for (const site of await eight.openMany(8, "bell.html", EVERY_30)) await site.expectCount(5);
  await community.forgetCalls();
  await expectOnePollEach(eight, community, way.calls.list, 4);
  await community.act(STRANGER, "request", INES);
  await expectOnePollEach(eight, community, way.calls.list, 1);
  for (const site of eight.all) await site.expectCount(6);
});

test("eight tabs behind one another: the one in front polls, and all know", async ({ tabs, community, way }) => {
  const eight = await tabs();
  await eight.openMany(8, "bell.html", EVERY_30);
  for (const site of eight.all) await site.expectCount(5);
  for (const site of eight.all.slice(1)) await site.hide();
  await community.forgetCalls();
  await expectOnePollEach(eight, community, way.calls.list, 2);
  await eight.all[0].hide();
  await eight.all[5].comeBack();
  await expectOnePollEach(eight, community, way.calls.list, 2);
  await eight.all[5].hide();
  await eight.settle();
  await community.forgetCalls();
  await eight.pass(600);
  await eight.settle();
  expect(await community.calls()).toEqual([]);
});

test("hidden tabs that are told to poll send one poll for all, and none while a tab is in front", async ({ tabs, community, way }) => {
  const some = await tabs();
  const background = { "poll-seconds": 30, "background-poll-seconds": 60 };
  await some.openMany(4, "bell.html", background);
  for (const site of some.all) await site.expectCount(5);
  for (const site of some.all) await site.hide();
  await some.settle();
  for (let n = 0; n < 2; n += 1) {
    const before = await community.count(way.calls.list);
    await some.pass(67);
    await expect.poll(() => community.count(way.calls.list)).toBe(before + 1);
    await some.settle();
    expect(await community.count(way.calls.list)).toBe(before + 1);
  }
  await some.all[3].comeBack();
  await expectOnePollEach(some, community, way.calls.list, 3);
});
