import { expect, INES, STRANGER, test } from "../support/test.js";

const ASKED = 408;
const CONNECTED = 411;

test("ask from a card; the other one sees it and accepts; the card turns", { tag: "@connects" }, async ({ visit }) => {
  const ines = await visit("cards.html");
  const button = ines.card("stranger").getByRole("button");
  await ines.card("stranger").getByRole("button", { name: "Connect with Liam" }).click();
  await expect(button).toHaveText("Requested");
  await ines.expectTold("bell-connect", { status: "sent", person: expect.objectContaining({ id: STRANGER }) }, { status: "sent" });

  const liam = await visit("bell.html", { as: STRANGER });
  await liam.bell.click();
  await liam.accept("Inês Carvalho").click();
  await expect(liam.row("Inês Carvalho")).toContainText("You and Inês Carvalho are now connected");

  await ines.refresh();
  await expect(button).toHaveText("Connected");
});

test("a request that was sent can be withdrawn", { tag: "@connects" }, async ({ visit, community }) => {
  const site = await visit("cards.html");
  await site.card("asked").getByRole("button", { name: "Withdraw your request to Priya" }).click();
  await expect(site.card("asked").getByRole("button", { name: "Connect with Priya" })).toBeVisible();
  await expect.poll(() => community.relation(INES, ASKED)).toBe(null);
});

test("a connection is removed after a question, and kept when one thinks again", { tag: "@connects" }, async ({ visit, community }) => {
  const site = await visit("cards.html");
  const card = site.card("connected");
  const connected = card.getByRole("button", { name: "Remove Grace from your connections" });
  await connected.click();
  await expect(card).toContainText("Remove connection?");
  await card.getByRole("button", { name: "Keep" }).click();
  await expect(connected).toHaveText("Connected");

  await connected.click();
  await card.getByRole("button", { name: "Remove" }).click();
  await expect(card.getByRole("button", { name: "Connect with Grace" })).toBeVisible();
  await expect.poll(() => community.relation(INES, CONNECTED)).toBe(null);
});

test("a refused request is taken back, with the platform's words beside the button", { tag: "@connects" }, async ({ visit, community, way }) => {
  const site = await visit("cards.html");
  await community.fault(way.calls.connect, "status", { status: 400, body: way.refusal("Not on a Sunday.") });
  const button = site.card("stranger").getByRole("button", { name: "Connect with Liam" });
  await button.click();
  await expect(site.card("stranger")).toContainText("Not on a Sunday.");
  await expect(button).toHaveText("Connect");
  await expect(button).toHaveAccessibleDescription("Not on a Sunday.");
});

test("a double click asks once", { tag: "@connects" }, async ({ visit, community, way }) => {
  const site = await visit("cards.html");
  const { mouse } = site.page;
  await site.card("stranger").getByRole("button", { name: "Connect with Liam" }).click();
  // However fast the community is: it may have answered between the two clicks.
  await expect(site.card("stranger").getByRole("button", { name: /Withdraw your request/ })).toBeVisible();
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await site.settle();
  expect(await community.relation(INES, STRANGER)).toBe("sent_connection_request");
  expect(await community.count(way.calls.connect)).toBe(1);
});

test("every card shows where the two people stand", async ({ visit, way }) => {
  const site = await visit("cards.html");
  const face = (id) => site.card(id).locator(".relation");
  const can = way.calls.connect !== undefined;
  await expect(face("stranger")).toHaveAttribute("data-state", can ? "connect" : "not-connected");
  await expect(face("waiting")).toHaveAttribute("data-state", "received");
  await expect(face("asked")).toHaveAttribute("data-state", "requested");
  await expect(face("connected")).toHaveAttribute("data-state", "connected");
});

test("a request can be answered from its card, and the bell knows at once", async ({ visit, community }) => {
  const site = await visit("cards.html");
  await site.expectCount(5);
  await site.card("waiting").getByRole("button", { name: "Accept Tomasz" }).click();
  await site.expectCount(4);
  await expect(site.card("waiting").getByRole("button")).toHaveText("Connected");
  await expect.poll(() => community.relation(INES, 402)).toBe("connected");
});

test("what could not be found out is asked again at a click", { tag: "@connects" }, async ({ visit, community, way }) => {
  await community.fault(way.calls.statuses, "status", { status: 500 });
  const site = await visit("cards.html");
  const button = site.card("connected").getByRole("button");
  await expect(button).toHaveText("Try again");
  await expect(site.card("connected")).toContainText("The community is having trouble.");
  await community.mend();
  await button.click();
  await expect(button).toHaveText("Connected");
});
