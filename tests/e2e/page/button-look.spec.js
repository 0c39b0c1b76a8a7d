import { expect, test } from "../support/test.js";

const CARDS = ["stranger", "waiting", "asked", "connected"];

const set = (site, values) =>
  site.page.locator("connection-button").evaluateAll((buttons, values) => buttons.forEach((button) => Object.assign(button, values)), values);

const boxesOf = (site, id) => site.card(id).getByRole("button").evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));

async function boxes(site) {
  return (await Promise.all(CARDS.map((id) => boxesOf(site, id)))).flat();
}

async function open(visit) {
  const site = await visit("cards.html");
  await expect(site.card("connected").getByRole("button")).toHaveText("Connected");
  await expect(site.card("waiting").getByRole("button")).toHaveText(["Accept", "Decline"]);
  return site;
}

async function touch(site) {
  const session = await site.page.context().newCDPSession(site.page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await expect.poll(() => site.page.evaluate(() => matchMedia("(pointer: coarse)").matches)).toBe(true);
}

test("a button is small, medium or large, and medium if it does not say", async ({ visit }) => {
  const site = await open(visit);
  for (const [size, height] of [[null, 36], ["small", 28], ["medium", 36], ["large", 44]]) {
    await set(site, { size });
    await expect.poll(async () => (await boxes(site)).map((box) => box.height)).toEqual([height, height, height, height, height]);
  }
  await expect(site.page.locator("connection-button").first()).toHaveAttribute("size", "large");
});

test("under a finger each is 44 px high, and without a label as wide", async ({ visit }) => {
  const site = await open(visit);
  await touch(site);
  for (const size of ["small", "medium", "large"]) {
    await set(site, { size, hideLabel: true });
    await expect(site.card("stranger").locator("[title]")).toHaveCount(1);
    await expect.poll(async () => (await boxes(site)).every(({ width, height }) => width >= 44 && height >= 44)).toBe(true);
  }
});

test("without its label a button is a square that keeps its name through all that it becomes", async ({ visit }) => {
  const site = await open(visit);
  await set(site, { hideLabel: true });
  await expect.poll(async () => (await boxes(site)).every(({ width, height }) => width === 36 && height === 36)).toBe(true);
  const waiting = site.card("waiting").getByRole("button");
  await expect(waiting.first()).toHaveAccessibleName("Accept Tomasz");
  await expect(waiting.last()).toHaveAccessibleName("Decline Tomasz");
  await expect(waiting.locator("svg")).toHaveCount(2);

  const button = site.card("stranger").getByRole("button");
  await expect(button).toHaveAccessibleName("Connect with Liam");
  await expect(button.locator("[title]")).toHaveAttribute("title", "Connect with Liam");
  await expect(button).toHaveAccessibleDescription("");
  await button.click();
  await expect(button).toHaveAccessibleName("Requested. Withdraw your request to Liam");

  const connected = site.card("connected");
  await connected.getByRole("button").click();
  await expect(connected).toContainText("Remove connection?");
  await expect(connected.getByRole("button")).toHaveText(["Keep", "Remove"]);
  expect((await boxesOf(site, "connected")).every(({ width }) => width > 50)).toBe(true);
  await set(site, { hideLabel: false });
  await expect(button).toHaveText("Requested");
  await expect(button.locator("[title]")).toHaveCount(0);
});
