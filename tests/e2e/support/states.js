import { expect } from "@playwright/test";
import { LONELY, POPULAR, TOMASZ } from "./people.js";
import { isPainted } from "./painted.js";
import { messagesWay } from "./ways.js";

const NAME = "Tomasz Zieliński";
const REFUSED = "Aisha Okonkwo";
const UNDONE = "Daniel Abramov";

const LINES = "Three lines of text are a lot for a row that shows two of them, so what comes last has to give way without a word cut in half, and without a row that jumps.";
const ADDRESS = "https://example.com/a/very/long/address/that/nobody/would/ever/type?and=it&has=a&query=too";

/** People whose names are hard to lay out, and what they wrote: two lines hold it in every font, or in none. */
const HARD = [
  [431, `${LINES} ${LINES}`],
  [432, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4)],
  [434, "تعارفنا في ورشة العمل يوم الخميس."],
  [433, ADDRESS + "&page=of-many".repeat(16)],
];

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
const BELL_STATES = {
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
  async one({ visit, community }) {
    await community.act(TOMASZ, "request", LONELY, "Hi Elias! Welcome to the harbour.");
    const site = await open(visit, "bell.html", { as: LONELY });
    await expect(site.rows).toHaveCount(1);
    return site;
  },
  async many({ visit }) {
    const site = await open(visit, "bell.html", { as: POPULAR });
    await expect(site.badge).toHaveText("99+");
    await expect(site.rows).not.toHaveCount(0);
    return site;
  },
  async "more to come"({ visit, way }) {
    const site = await open(visit, "bell.html", { as: POPULAR });
    await site.hold(way.calls.list);
    await site.panel.getByRole("button", { name: "Show more" }).scrollIntoViewIfNeeded();
    await expect(site.panel).toContainText("Loading more…");
    await site.stopTime();
    return site;
  },
  async "long texts"({ visit, community }) {
    for (const [person, message] of HARD) await community.act(person, "request", LONELY, message);
    const site = await open(visit, "bell.html", { as: LONELY, by: messagesWay });
    await expect(site.rows).toHaveCount(HARD.length);
    return site;
  },
  failed: ({ visit, community, way }) => failing(visit, community, way),
  async stale({ visit, community, way }) {
    const site = await open(visit);
    await community.fault(way.calls.list, "status", { status: 503 });
    await site.pass(150);
    await site.refresh();
    await expect(site.panel).toContainText(/This list may be out of date\.\s+Updated \d+ min\. ago\./);
    return site;
  },
  async offline({ visit }) {
    const site = await open(visit);
    await expect.poll(() => site.page.evaluate(isPainted)).toBe(true);
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
    await site.stopTime();
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
  async "being declined"({ visit }) {
    const site = await open(visit);
    await site.stopTime();
    await site.decline(NAME).click();
    await expect(site.row(NAME).getByRole("button", { name: "Undo" })).toBeVisible();
    return site;
  },
  async declined({ visit }) {
    const site = await open(visit);
    await site.stopTime();
    await site.decline(NAME).click();
    await site.pass(5);
    await expect(site.row(NAME)).toContainText("declined");
    await expect(site.row(NAME).getByRole("button", { name: "Undo" })).toBeVisible();
    return site;
  },
  async "much at once"({ visit, community, way }) {
    const site = await open(visit);
    await site.stopTime();
    await community.fault(way.calls.accept, "status", { status: 503 });
    await site.accept(REFUSED).click();
    await expect(site.row(REFUSED)).toContainText("did not work");
    await site.decline(UNDONE).click();
    await expect(site.row(UNDONE).getByRole("button", { name: "Undo" })).toBeVisible();
    await community.fault(way.calls.list, "status", { status: 503 });
    await site.refresh();
    await expect(site.panel).toContainText("This list may be out of date.");
    return site;
  },
  async "bell in focus"({ visit }) {
    const site = await visit("bell.html");
    await site.expectCount(5);
    await site.page.getByRole("link", { name: "Before" }).focus();
    await site.page.keyboard.press("Tab");
    await expect(site.bell).toBeFocused();
    return site;
  },
  async "answer in focus"({ visit }) {
    const site = await open(visit);
    await site.page.keyboard.press("Tab");
    await site.accept(NAME).focus();
    await expect(site.accept(NAME)).toBeFocused();
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
const BUTTON_STATES = {
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
    await site.expectCount(5);
    return site;
  },
  async "not known"({ visit, community, way }) {
    await community.fault(way.calls.statuses, "status", { status: 500 });
    const site = await visit("cards.html");
    await expect(site.card("connected").getByRole("button")).toHaveText("Try again");
    return site;
  },
  async question({ visit }) {
    const site = await visit("cards.html");
    await site.card("connected").getByRole("button", { name: "Remove Grace" }).click();
    await expect(site.card("connected")).toContainText("Remove connection?");
    return site;
  },
  async "being asked"({ visit, way }) {
    const site = await visit("cards.html");
    await site.hold(way.calls.connect);
    await connect(site).click();
    await expect(site.card("stranger").getByRole("button")).toHaveText("Requested");
    await site.stopTime();
    return site;
  },
  async "in focus"({ visit }) {
    const site = await visit("cards.html");
    await expect(connect(site)).toBeVisible();
    await site.expectCount(5);
    await site.bell.focus();
    await site.page.keyboard.press("Tab");
    await expect(connect(site)).toBeFocused();
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


/** All states, each with the kind of element that is in it. */
export const STATES = Object.entries({ bell: BELL_STATES, button: BUTTON_STATES }).flatMap(([kind, states]) =>
  Object.entries(states).map(([state, show]) => ({ kind, state, show })),
);
