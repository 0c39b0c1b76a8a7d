import { expect, INES, STRANGER, test } from "../support/test.js";

const NAME = "Tomasz Zieliński";

test("two bells share one poll", async ({ visit, community, way }) => {
  const site = await visit("two-bells.html");
  await expect(site.badge).toHaveText(["5", "5"]);
  expect(await community.count(way.calls.list)).toBe(1);
  await community.act(STRANGER, "request", INES);
  await site.pass(400);
  await expect(site.badge).toHaveText(["6", "6"]);
  expect(await community.count(way.calls.list)).toBe(2);
});

test("an answer in one bell shows in the other and turns the button, before the platform has answered", async ({ visit, community, way }) => {
  const site = await visit("two-bells.html");
  const accept = await site.hold(way.calls.accept);
  await expect(site.card("waiting").getByRole("button", { name: "Accept Tomasz" })).toBeVisible();
  await site.bell.first().click();
  await site.accept(NAME).click();
  await expect(site.badge).toHaveText(["4", "4"]);
  await expect(site.card("waiting").getByRole("button")).toHaveText("Connected");
  expect(await community.count(way.calls.accept)).toBe(0);
  accept.release();
  await expect.poll(() => community.relation(INES, 402)).toBe("connected");
  await expect(site.card("waiting").getByRole("button")).toHaveText("Connected");
});

test("a refused answer comes back in both bells and in the button", async ({ visit, community, way }) => {
  const site = await visit("two-bells.html");
  await community.fault(way.calls.accept, "status", { status: 400, body: way.refusal("Not on a Sunday.") });
  await site.card("waiting").getByRole("button", { name: "Accept Tomasz" }).click();
  await expect(site.card("waiting")).toContainText("Not on a Sunday.");
  await expect(site.badge).toHaveText(["5", "5"]);
  await expect(site.card("waiting").getByRole("button", { name: "Accept Tomasz" })).toBeVisible();
});
