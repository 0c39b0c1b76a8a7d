import { expect, INES, STRANGER, test } from "../support/test.js";
import { ways } from "../support/ways.js";

const axero = ways.find(({ name }) => name === "axero-cookie");
const selfcommunity = ways.find(({ platform }) => platform === "selfcommunity");

test("Axero tells who waits, SelfCommunity carries the request", async ({ visit, community }) => {
  const site = await visit("mixed.html", { by: axero });
  await site.expectCount(5);
  const bell = site.page.locator("connection-bell");
  expect(await bell.evaluate((bell) => bell.inbox.snapshot.can.connect)).toBe(true);
  expect(await bell.evaluate((bell, id) => bell.inbox.connect(id), STRANGER)).toBe("sent");
  expect(await community.relation(INES, STRANGER)).toBe("sent_connection_request");
  await site.expectTold("bell-connect", { status: "sent" });
  expect((await community.calls(selfcommunity.calls.connect)).map(({ auth }) => auth)).toEqual(["bearer"]);
  for (const { auth } of await community.calls(axero.calls.list)) expect(auth).toBe("cookie");
  expect(await community.count(selfcommunity.calls.list)).toBe(0);
});

test("answers go where the list came from", async ({ visit, community }) => {
  const site = await visit("mixed.html", { by: axero });
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await expect.poll(() => community.relation(INES, 402)).toBe("connected");
  expect(await community.count(axero.calls.accept)).toBe(1);
});

test("the button beside it speaks SelfCommunity", async ({ visit, community }) => {
  const tokenWay = { ...selfcommunity, platform: "axero" };
  const site = await visit("mixed.html", { by: tokenWay });
  await site.card("stranger").getByRole("button", { name: "Connect with Liam" }).click();
  await expect(site.card("stranger").getByRole("button")).toHaveText("Requested");
  await expect.poll(() => community.relation(INES, STRANGER)).toBe("sent_connection_request");
});
