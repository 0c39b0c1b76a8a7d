import { expect } from "@playwright/test";
import { LONELY } from "./test.js";

const NAME = "Tomasz Zieliński";

async function open(visit, page = "bell.html", options = {}) {
  const site = await visit(page, options);
  await expect(site.badge).toHaveText(/[1-9]/);
  await site.bell.click();
  await expect(site.panel).toBeVisible();
  return site;
}

async function openView(visit, name, before) {
  const site = await visit("bell.html", { before });
  await site.bell.click();
  await site.panel.getByRole("tab", { name }).click();
  return site;
}

async function searched(visit, name, text) {
  const site = await openView(visit, name);
  await site.panel.getByRole("searchbox").fill(text);
  await site.pass(1);
  return site;
}

async function failing(visit, community, way) {
  await community.fault(way.calls.list, "status", { status: 503 });
  const site = await visit("bell.html");
  await site.bell.click();
  await expect(site.panel).toContainText("Requests can’t be shown right now");
  return site;
}

/** Each state that a bell can be seen in: makes a page that shows it. */
export const BELL_STATES = {
  async loading({ visit, way }) {
    const before = (site) => site.hold(way.calls.list);
    const site = await visit("bell.html", { before });
    await site.bell.click();
    await expect(site.panel).toContainText("Loading connection requests…");
    return site;
  },
  async empty({ visit }) {
    const site = await visit("bell.html", { as: LONELY });
    await site.bell.click();
    await expect(site.panel).toContainText("You’re all caught up");
    return site;
  },
  async closed({ visit }) {
    const site = await visit("bell.html");
    await site.expectCount(5);
    return site;
  },
  async list({ visit }) {
    const site = await open(visit);
    await expect(site.rows).toHaveCount(5);
    return site;
  },
  failed: ({ visit, community, way }) => failing(visit, community, way),
  async stale({ visit, community, way }) {
    const site = await open(visit);
    await community.fault(way.calls.list, "status", { status: 503 });
    await site.refresh();
    await expect(site.panel).toContainText("This list may be out of date.");
    return site;
  },
  async offline({ visit }) {
    const site = await open(visit);
    await site.page.context().setOffline(true);
    await expect(site.panel).toContainText("You’re offline.");
    return site;
  },
  async "signed out"({ visit }) {
    const site = await open(visit);
    await site.endSession();
    await site.refresh();
    await expect(site.panel).toContainText("You’re signed out");
    return site;
  },
  async "being answered"({ visit, way }) {
    const site = await open(visit);
    await site.hold(way.calls.accept);
    await site.accept(NAME).click();
    await expect(site.panel).toContainText("Accepting…");
    return site;
  },
  async answered({ visit }) {
    const site = await open(visit);
    await site.accept(NAME).click();
    await expect(site.row(NAME)).toContainText("are now connected");
    return site;
  },
  async "answer refused"({ visit, community, way }) {
    const site = await open(visit);
    await community.fault(way.calls.accept, "status", { status: 400, body: way.refusal("Not on a Sunday.") });
    await site.accept(NAME).click();
    await expect(site.row(NAME)).toContainText("Not on a Sunday.");
    return site;
  },
  async sent({ visit }) {
    const site = await openView(visit, "Sent");
    await expect(site.rows).toHaveCount(3);
    return site;
  },
  async connections({ visit }) {
    const site = await openView(visit, "Connections");
    await expect(site.rows.first()).toBeVisible();
    return site;
  },
  async "ending a connection"({ visit }) {
    const site = await openView(visit, "Connections");
    await site.rows.first().getByRole("button", { name: /from your connections$/ }).click();
    await expect(site.rows.first()).toContainText("Remove connection?");
    return site;
  },
  async "people found"({ visit }) {
    const site = await searched(visit, "People", "tomasz");
    await expect(site.rows).toHaveCount(1);
    return site;
  },
  async "nobody found"({ visit }) {
    const site = await searched(visit, "People", "zzzz");
    await expect(site.panel).toContainText("Nobody found for “zzzz”");
    return site;
  },
  async "people loading"({ visit, way }) {
    const site = await openView(visit, "People", (site) => site.hold(way.calls.suggestions));
    await expect(site.panel).toContainText("Loading more…");
    return site;
  },
  async "people failed"({ visit, community, way }) {
    await community.fault(way.calls.suggestions, "status", { status: 503 });
    const site = await openView(visit, "People");
    await expect(site.panel).toContainText("This list can’t be shown right now");
    return site;
  },
  async "in the page"({ visit }) {
    const site = await visit("inline-panel.html");
    await expect(site.page.getByRole("region").getByRole("listitem")).toHaveCount(5);
    return site;
  },
};

const connect = (site) => site.card("stranger").getByRole("button", { name: "Connect with Liam" });

/** Each state that a button can be seen in. */
export const BUTTON_STATES = {
  async "where the two stand"({ visit }) {
    const site = await visit("cards.html");
    await expect(connect(site)).toBeVisible();
    await expect(site.card("connected").getByRole("button")).toHaveText("Connected");
    return site;
  },
  async checking({ visit, way }) {
    const before = (site) => site.hold(way.calls.statuses);
    const site = await visit("cards.html", { before });
    await expect(site.card("connected").getByRole("button", { name: /^Checking/ })).toBeVisible();
    return site;
  },
  async "not known"({ visit, community, way }) {
    await community.fault(way.calls.statuses, "status", { status: 500 });
    const site = await visit("cards.html");
    await expect(site.card("connected").getByRole("button")).toHaveText("Not available");
    return site;
  },
  async question({ visit }) {
    const site = await visit("cards.html");
    await site.card("connected").getByRole("button", { name: "Remove Grace" }).click();
    await expect(site.card("connected")).toContainText("Remove connection?");
    return site;
  },
  async refused({ visit, community, way }) {
    const site = await visit("cards.html");
    await community.fault(way.calls.connect, "status", { status: 400, body: way.refusal("Not on a Sunday.") });
    await connect(site).click();
    await expect(site.card("stranger")).toContainText("Not on a Sunday.");
    return site;
  },
};

