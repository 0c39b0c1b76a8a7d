import { expect, INES, test, TOMASZ } from "../support/test.js";

const NAME = "Tomasz Zieliński";

async function open(visit, before) {
  const site = await visit("bell.html", { before });
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  return site;
}

const isAnswered = (community) => expect.poll(() => community.relation(INES, TOMASZ)).not.toBe("received_connection_request");

const WAYS = {
  "is closed": ({ page }) => page.close(),
  "goes to another page": ({ page }) => page.goto("about:blank"),
  "is loaded again": ({ page }) => page.reload(),
};

for (const [how, leave] of Object.entries(WAYS)) {
  test(`a decline that still waits is sent when the page ${how}`, async ({ visit, community, way }) => {
    const site = await open(visit);
    await site.decline(NAME).click();
    await site.expectCount(4);
    await site.settle();
    expect(await community.count(way.calls.decline)).toBe(0);
    await leave(site);
    await isAnswered(community);
    expect(await community.count(way.calls.decline)).toBe(1);
  });

  test(`an accept is sent although the page ${how} in the same moment`, async ({ visit, community, way }) => {
    const site = await open(visit);
    await site.accept(NAME).click();
    await leave(site);
    await isAnswered(community);
    expect(await community.count(way.calls.accept)).toBe(1);
  });
}

test.describe("before it is known who is signed in", () => {
  /** An accept of a page that is not told who is signed in until `release()`. */
  async function accepted(visit, way) {
    let me;
    const site = await open(visit, async (site) => (me = await site.hold(way.calls.me)));
    await me.begun;
    await site.accept(NAME).click();
    await expect(site.row(NAME)).toContainText("Accepting…");
    await site.settle();
    return { site, release: () => me.release() };
  }

  test("an answer waits, and is sent once that is known", async ({ visit, community, way }) => {
    const { site, release } = await accepted(visit, way);
    expect(await community.count(way.calls.accept)).toBe(0);
    release();
    await expect(site.row(NAME)).toContainText("now connected");
    expect(await community.count(way.calls.accept)).toBe(1);
  });

  test("an answer is sent although the page goes away", async ({ visit, community, way }) => {
    const { site } = await accepted(visit, way);
    await site.page.goto("about:blank");
    await isAnswered(community);
    expect(await community.count(way.calls.accept)).toBe(1);
  });
});

test("a decline that is taken back in time is never sent, wherever the page goes", async ({ visit, community, way }) => {
  const site = await open(visit);
  await site.decline(NAME).click();
  await site.row(NAME).getByRole("button", { name: /^Undo/ }).click();
  await site.expectCount(5);
  await site.page.goto("about:blank");
  await site.page.goBack();
  await site.expectCount(5);
  expect(await community.count(way.calls.decline)).toBe(0);
  expect(await community.relation(INES, TOMASZ)).toBe("received_connection_request");
});
