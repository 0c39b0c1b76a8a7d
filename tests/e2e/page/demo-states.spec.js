import { bellOf } from "../support/languages.js";
import { expect, INES, test } from "../support/test.js";

const LIST = { method: "GET", path: "/api/v2/user/connection/requests/" };

/** The demo with its panel open, by a platform that tells all that the states are about. */
async function open(demo) {
  const site = await demo({ platform: "selfcommunity", panel: "open" });
  await site.expectCount(5);
  return site;
}

const states = (site) => site.page.locator("#panel-states");
const press = (site, name) => states(site).getByRole("button", { name, exact: true }).click();
const choose = (site, name) => states(site).getByText(name, { exact: true }).click();
const expectSaid = (site, text) => expect(states(site).getByRole("status")).toContainText(text);

test("the demo lets nobody, one, five and many wait, and they really do", async ({ demo, community }) => {
  const site = await open(demo);
  await press(site, "None");
  await expectSaid(site, "No people wait for you.");
  await expect(bellOf(site)).toHaveAccessibleName("Connection requests");
  expect(await community.pending(INES)).toEqual([]);
  await press(site, "One");
  await site.expectCount(1);
  await press(site, "Many");
  await expectSaid(site, "120 people wait for you.");
  await expect(site.badge).toHaveText("99+");
  await expect(bellOf(site)).toHaveAccessibleName("Connection requests, 120 waiting");
  await press(site, "Five");
  await site.expectCount(5);
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
});

test("the demo's long texts are in the list, and nothing sticks out of it", async ({ demo }) => {
  const site = await open(demo);
  await press(site, "Long texts");
  await expectSaid(site, "3 people wait for you.");
  await site.bell.click();
  await expect(site.rows).toHaveCount(3);
  await expect(site.row("Llanfairpwllgwyngyll")).toBeVisible();
  await expect(site.row("Wolfeschlegelsteinhausenbergerdorff")).toBeVisible();
  const sticksOut = await site.panel.locator("[part=list]").evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(sticksOut).toBeLessThanOrEqual(0);
});

test("the demo's slow server answers, only late, and stays slow while others come", async ({ demo, community }) => {
  const site = await open(demo);
  await choose(site, "Slow");
  await expectSaid(site, "three seconds");
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await expect(site.row("Tomasz Zieliński")).toContainText("Accepting…");
  await expect(site.row("Tomasz Zieliński")).toContainText("now connected");
  await press(site, "One");
  await expectSaid(site, "One person waits for you.");
  await site.expectCount(1);
  await expect(states(site).getByRole("radio", { name: "Slow" })).toBeChecked();
  const { faults } = await (await site.page.request.get(`${community.url}/control/faults`)).json();
  expect(faults).toEqual([expect.objectContaining({ kind: "latency", ms: 3000 })]);
});

test("the demo's busy server is asked again when it says, and no sooner", async ({ site: visitor, community, way }) => {
  const site = await visitor(community, way, INES);
  await site.page.clock.install();
  await site.openDemo({ platform: "selfcommunity", panel: "open" });
  await site.expectCount(5);
  await site.stopTime();
  const refused = async () => (await community.calls(LIST)).filter(({ status }) => status === 429).length;
  await choose(site, "Busy");
  await expectSaid(site, "Retry-After: 10");
  await expect.poll(refused).toBe(1);
  // The wait begins when the page has read the answer.
  await expect.poll(() => site.page.locator("connection-bell").evaluate((bell) => bell.inbox.snapshot.status)).toBe("stale");
  await site.pass(9);
  await site.settle();
  expect(await refused()).toBe(1);
  await site.pass(6);
  await expect.poll(refused).toBe(2);
});

test("the demo goes offline and comes back, over a reload too", async ({ demo }) => {
  const site = await open(demo);
  await choose(site, "Offline");
  await expect(site.inState("offline")).toBeVisible();
  await site.bell.click();
  await expect(site.panel).toContainText("You’re offline.");
  await site.page.reload();
  await expect(site.inState("offline")).toBeVisible();
  await choose(site, "Online");
  await expect(site.inState("offline")).toHaveCount(0);
  await site.expectCount(5);
});

test("the demo is normal again at one click, whatever was broken", async ({ demo, community }) => {
  const site = await open(demo);
  await press(site, "None");
  await expect(bellOf(site)).toHaveAccessibleName("Connection requests");
  await choose(site, "Unreachable");
  await choose(site, "Offline");
  await press(site, "Expire my session");
  await press(site, "Normal again");
  await site.expectCount(5);
  await expectSaid(site, "All is as at the start.");
  await expect(states(site).getByRole("button", { name: "Normal again" })).toBeFocused();
  await expect(states(site).getByRole("radio", { name: "Well" })).toBeChecked();
  await expect(states(site).getByRole("radio", { name: "Online" })).toBeChecked();
  expect(await community.pending(INES)).toHaveLength(5);
});

test("in the demo's phone, the states are those of the bell inside", async ({ demo }) => {
  const site = await demo({ platform: "selfcommunity", panel: "open", width: "phone" });
  const inside = site.page.frameLocator("iframe");
  const bell = inside.getByRole("button", { name: "Connection requests, 5 waiting" });
  await expect(bell).toBeVisible();
  await choose(site, "Offline");
  await expect(inside.locator("connection-bell:state(offline)")).toBeVisible();
  await choose(site, "Online");
  await expect(inside.locator("connection-bell:state(offline)")).toHaveCount(0);
  await press(site, "One");
  await expect(inside.getByRole("button", { name: "Connection requests, 1 waiting" })).toBeVisible();
});

test("the demo's sections fold, by the keyboard too, and stay so over a reload", async ({ demo }) => {
  const site = await open(demo);
  const heading = states(site).locator("summary");
  const button = states(site).getByRole("button", { name: "Normal again" });
  await expect(button).toBeVisible();
  await heading.focus();
  await site.page.keyboard.press("Enter");
  await expect(button).toBeHidden();
  await expect(site.page).toHaveURL(/sections=/);
  await site.page.reload();
  await expect(heading).toBeVisible();
  await expect(button).toBeHidden();
  await heading.click();
  await expect(button).toBeVisible();
});
