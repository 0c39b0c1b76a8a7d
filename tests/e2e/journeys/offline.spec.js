import { expect, INES, STRANGER, test } from "../support/test.js";

test("offline, the list stays and nothing is asked; back online, it is asked at once", async ({ visit, community, way }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.bell.click();
  await site.expectCount(5);
  await site.page.context().setOffline(true);
  await expect(site.panel).toContainText("You’re offline.");
  await expect(site.inState("offline")).toBeVisible();
  await site.expectCount(5);
  await expect(site.accept("Tomasz Zieliński")).toHaveAttribute("aria-disabled", "true");

  await community.act(STRANGER, "request", INES);
  const asked = await community.count(way.calls.list);
  await site.pass(60);
  await site.expectCount(5);
  expect(await community.count(way.calls.list)).toBe(asked);

  await site.page.context().setOffline(false);
  await site.expectCount(6);
  await expect(site.panel).not.toContainText("You’re offline.");
  await expect(site.inState("offline")).toBeHidden();
  await expect(site.accept("Tomasz Zieliński")).not.toHaveAttribute("aria-disabled");
});

test("an answer that is clicked offline is not sent and not lost", async ({ visit, community, way }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.bell.click();
  await site.expectCount(5);
  await site.page.context().setOffline(true);
  await expect(site.panel).toContainText("You’re offline.");
  await site.accept("Tomasz Zieliński").click({ force: true });
  await site.expectCount(5);
  await site.page.context().setOffline(false);
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
  await expect.poll(() => community.relation(INES, 402)).toBe("connected");
  expect(await community.count(way.calls.accept)).toBe(1);
});
