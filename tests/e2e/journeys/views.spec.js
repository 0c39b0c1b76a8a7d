import { expect, INES, LONELY, POPULAR, test, TOMASZ } from "../support/test.js";

const tab = (site, name) => site.panel.getByRole("tab", { name });
const field = (site) => site.panel.getByRole("searchbox");

async function open(visit, view, options) {
  const site = await visit("bell.html", options);
  await site.bell.click();
  if (view) await tab(site, view).click();
  return site;
}

test("the panel has the views that the platform can list, as tabs", async ({ visit, way }) => {
  const site = await open(visit);
  const views = { axero: ["Requests 5", "Connections"], selfcommunity: ["Requests 5", "Sent", "Connections", "People"] };
  await expect(site.panel.getByRole("tab")).toHaveText(views[way.platform].map((name) => name.replace(" ", "")));
  await expect(tab(site, "Requests")).toHaveAttribute("aria-selected", "true");
  await expect(site.panel.getByRole("tabpanel", { name: "Requests" })).toBeVisible();
});

test("arrows go from tab to tab, and one press of Tab goes past them", async ({ visit }) => {
  const site = await open(visit);
  const { page } = site;
  const last = site.panel.getByRole("tab").last();
  await expect(site.rows).toHaveCount(5);
  await tab(site, "Requests").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowRight");
  await expect(tab(site, "Requests")).toBeFocused();
  await page.keyboard.press("End");
  await expect(last).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tab(site, "Requests")).toBeFocused();
  await expect(site.rows).toHaveCount(5);
  await page.keyboard.press("Tab");
  await expect(page.locator("connection-bell")).toBeFocused();
  await expect(site.panel.getByRole("tab", { selected: true })).not.toBeFocused();
});

test("connections are listed when they are looked at, and not before", async ({ visit, community, way }) => {
  const site = await open(visit);
  await expect(site.rows).toHaveCount(5);
  expect(await community.count(way.calls.connections)).toBe(0);
  await tab(site, "Connections").click();
  await expect(site.rows).not.toHaveCount(5);
  await expect(site.rows.first()).toBeVisible();
  expect(await community.count(way.calls.connections)).toBe(1);
  await tab(site, "Requests").click();
  await tab(site, "Connections").click();
  await expect(site.rows.first()).toBeVisible();
  expect(await community.count(way.calls.connections)).toBe(1);
});

test("connections are searched without accents, by the beginnings of words", async ({ visit, community, way }) => {
  const site = await open(visit, "Connections");
  await expect(site.rows.first()).toBeVisible();
  const before = await community.count(way.calls.connections);
  const name = await site.rows.nth(1).locator("[part=name]").textContent();
  const [first] = name.split(" ");
  await field(site).fill(first.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase());
  await expect(site.row(name).first()).toBeVisible();
  await expect(site.announcements).toContainText(["found"]);
  await field(site).fill("zzzz");
  await expect(site.panel).toContainText("Nobody found for “zzzz”");
  await field(site).press("Escape");
  await expect(field(site)).toHaveValue("");
  await expect(site.row(name).first()).toBeVisible();
  await expect(site.panel).toBeVisible();
  expect(await community.count(way.calls.connections)).toBe(before);
  await field(site).press("Escape");
  await expect(site.panel).toBeHidden();
});

test("a list that does not come says so, and comes when asked again", async ({ visit, community, way }) => {
  await community.fault(way.calls.connections, "status", { status: 500 });
  const site = await open(visit, "Connections");
  await expect(site.panel).toContainText("This list can’t be shown right now");
  await community.mend();
  await site.panel.getByRole("button", { name: "Try again" }).click();
  await expect(site.rows.first()).toBeVisible();
  await tab(site, "Requests").click();
  await expect(site.rows).toHaveCount(5);
});

test("whoever is signed out sees that in every view", async ({ visit }) => {
  const site = await open(visit);
  await expect(site.rows).toHaveCount(5);
  await site.endSession();
  await tab(site, "Connections").click();
  await expect(site.panel).toContainText("You’re signed out");
  await site.startSession();
  await site.panel.getByRole("button", { name: "Try again" }).click();
  await expect(site.rows.first()).toBeVisible();
});

test("whoever signs in next sees nobody of the one before", async ({ visit }) => {
  const site = await open(visit, "Connections");
  await expect(site.rows.first()).toBeVisible();
  await site.endSession();
  await site.refresh();
  await expect(site.panel).toContainText("You’re signed out");
  site.userId = LONELY;
  await site.startSession();
  await site.panel.getByRole("button", { name: "Try again" }).click();
  await expect(site.panel).toContainText("You have no connections yet");
  await expect(site.rows).toHaveCount(0);
});

test("a page chooses its views and their order", async ({ visit }) => {
  const site = await open(visit, undefined, { views: "connections requests" });
  await expect(site.panel.getByRole("tab")).toHaveText(["Connections", "Requests5"]);
  await expect(tab(site, "Connections")).toHaveAttribute("aria-selected", "true");
  await site.setAttribute("views", "requests");
  await expect(site.panel.getByRole("tab")).toHaveCount(0);
  await expect(site.panel.getByRole("tabpanel")).toHaveCount(0);
  await expect(site.rows).toHaveCount(5);
  await site.setAttribute("views", "requests everything");
  await expect.poll(() => site.said("error")).toContainEqual(expect.stringContaining('<connection-bell>: views cannot have "everything"'));
  await expect(site.rows).toHaveCount(5);
});

test.describe("what a list lets one do", { tag: "@connects" }, () => {
  const SENT = 3;

  test("a sent request is withdrawn, and can be sent again", async ({ visit, community }) => {
    const site = await open(visit, "Sent");
    await expect(site.rows).toHaveCount(SENT);
    const row = site.rows.first();
    const name = await row.locator("[part=name]").textContent();
    await row.getByRole("button", { name: `Withdraw your request to ${name}` }).click();
    await expect(row.getByRole("button", { name: `Connect with ${name}` })).toBeEnabled();
    await expect(row.getByRole("button")).toBeFocused();
    await expect.poll(() => community.count({ method: "POST", path: "/api/v2/user/*/connection/cancel_request/" })).toBe(1);
    await tab(site, "Requests").click();
    await tab(site, "Sent").click();
    await expect(site.rows).toHaveCount(SENT - 1);
  });

  test("a connection ends after a question, which can be answered no", async ({ visit, community }) => {
    const remove = { method: "POST", path: "/api/v2/user/*/connection/remove/" };
    const site = await open(visit, "Connections");
    const row = site.rows.first();
    await row.getByRole("button", { name: /from your connections$/ }).click();
    await expect(row).toContainText("Remove connection?");
    await row.getByRole("button", { name: "Keep" }).click();
    await row.getByRole("button", { name: /from your connections$/ }).click();
    expect(await community.count(remove)).toBe(0);
    await row.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(row.getByRole("button", { name: /^Connect with/ })).toBeVisible();
    await expect.poll(() => community.count(remove)).toBe(1);
  });

  test("people are suggested, and asked", async ({ visit, community, way }) => {
    const site = await open(visit, "People");
    const row = site.rows.first();
    const name = await row.locator("[part=name]").textContent();
    await row.getByRole("button", { name: `Connect with ${name}` }).click();
    await expect(row.getByRole("button")).toHaveText("Requested");
    await expect(site.announcements).toContainText([`You asked ${name} to connect`]);
    await site.expectTold("bell-connect", { person: expect.objectContaining({ id: 417 }), status: "sent" });
    expect(await community.count(way.calls.connect)).toBe(1);
    await tab(site, "Sent").click();
    await expect(site.row(name)).toBeVisible();
  });

  test("whoever types is waited for, and finds who is asked for last", async ({ visit, community, way }) => {
    const site = await open(visit, "People");
    await expect(site.rows.first()).toBeVisible();
    await field(site).pressSequentially("tomasz");
    await site.pass(1);
    await expect(site.rows).toHaveText([/Tomasz Zieliński/]);
    await expect(site.rows.getByRole("button", { name: "Accept Tomasz Zieliński" })).toBeVisible();
    expect(await community.count(way.calls.find)).toBe(1);
    await expect(site.announcements).toContainText(["1 person found"]);
  });

  test("nobody finds themselves", async ({ visit }) => {
    const site = await open(visit, "People", { as: INES });
    await field(site).fill("Inês");
    await site.pass(1);
    await expect(site.panel.getByRole("tabpanel")).not.toContainText("Inês Duarte");
  });

  test("an accept shows in every list", async ({ visit }) => {
    const site = await open(visit, "People");
    await field(site).fill("tomasz");
    await site.pass(1);
    await site.panel.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
    await expect(tab(site, "Requests")).toHaveText("Requests4");
    await tab(site, "Connections").click();
    await field(site).fill("tomasz");
    await expect(site.row("Tomasz Zieliński")).toBeVisible();
  });

  test("a long list comes as one scrolls", async ({ visit }) => {
    const site = await open(visit, "People");
    await expect(site.rows.nth(49)).toBeAttached();
    const length = await site.rows.count();
    await site.rows.last().scrollIntoViewIfNeeded();
    await expect(site.rows.nth(length)).toBeAttached();
  });
});

test("whoever goes by keyboard can pass a long list", { tag: "@pages" }, async ({ visit }) => {
  const site = await open(visit, undefined, { as: POPULAR });
  await expect(site.rows.nth(19)).toBeAttached();
  const skip = site.panel.getByRole("button", { name: "Skip the list" });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await site.page.keyboard.press("Enter");
  await site.page.keyboard.press("Tab");
  await expect(site.panel.getByRole("button", { name: "Show more" })).toBeFocused();
});

test("a short list needs no way past it", async ({ visit }) => {
  const site = await open(visit);
  await expect(site.rows).toHaveCount(5);
  await expect(site.panel.getByRole("button", { name: "Skip the list" })).toHaveCount(0);
});

test("a page says where profiles are, and names lead there", { tag: "@connects" }, async ({ visit }) => {
  const site = await open(visit);
  await site.setAttribute("profile-url", "/members/{id}");
  const name = site.panel.getByRole("link", { name: "Tomasz Zieliński" });
  await expect(name).toHaveAttribute("href", `/members/${TOMASZ}`);
  await site.setAttribute("profile-url", "javascript:alert({id})");
  await expect.poll(() => site.said("error")).toContainEqual(expect.stringContaining("profile-url must be an http or https address"));
  await expect(name).toHaveAttribute("href", `/members/${TOMASZ}`);
});
