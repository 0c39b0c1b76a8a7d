import { expect, INES, POPULAR, STRANGER, test } from "../support/test.js";

const LIAM = "Liam O’Sullivan";

const pill = (site) => site.panel.locator("[part=arrivals]");
const boxes = (site) => site.rows.evaluateAll((rows) => rows.map((row) => [row.querySelector("[part=name]").textContent, row.getBoundingClientRect().top]));

async function open(visit, query) {
  const site = await visit("bell.html", query);
  await site.bell.click();
  await expect(site.rows.first()).toBeVisible();
  return site;
}

/** Somebody asks, and the bell hears of it. */
async function arrive(site, community, to = INES) {
  await community.act(STRANGER, "request", to);
  await site.refresh();
}

for (const [name, read] of [
  ["under the pointer", (site) => site.rows.nth(1).hover()],
  ["that the focus is in", (site) => site.decline("Tomasz Zieliński").focus()],
]) {
  test(`a list ${name} does not move for arrivals, and shows them when asked`, async ({ visit, community }) => {
    const site = await open(visit);
    await read(site);
    const before = await boxes(site);
    await arrive(site, community);
    await expect(pill(site)).toHaveText("1 new");
    await site.expectCount(6);
    await expect(site.announcement).toHaveText(`${LIAM} wants to connect with you`);
    expect(await boxes(site)).toEqual(before);

    await pill(site).click();
    await expect(site.rows).toHaveCount(6);
    await expect(site.rows.first()).toContainText(LIAM);
    await expect(site.rows.first()).toBeFocused();
    await expect(pill(site)).toHaveCount(0);
  });
}

test("a list that was scrolled does not move either, and goes back up when asked", { tag: "@pages" }, async ({ visit, community }) => {
  const site = await open(visit, { as: POPULAR });
  await site.rows.nth(8).scrollIntoViewIfNeeded();
  const before = (await boxes(site)).slice(0, 20);
  await arrive(site, community, POPULAR);
  await community.arrive(POPULAR);
  await site.refresh();
  await expect(pill(site)).toHaveText("2 new");
  await expect(pill(site)).toBeInViewport({ ratio: 1 });
  expect((await boxes(site)).slice(0, 20)).toEqual(before);

  await pill(site).focus();
  await site.page.keyboard.press("Enter");
  await expect(site.rows.first()).toBeFocused();
  await expect(site.rows.first()).toBeInViewport({ ratio: 1 });
  await expect(site.rows.nth(1)).toContainText(LIAM);
});

test("who reads elsewhere sees arrivals at once", async ({ visit, community }) => {
  const site = await open(visit);
  await arrive(site, community);
  await expect(site.rows.first()).toContainText(LIAM);
  await expect(pill(site)).toHaveCount(0);
});

test("what is held back is not answered with the rest, and is there when the panel opens again", async ({ visit, community }) => {
  const site = await open(visit);
  await site.rows.nth(1).hover();
  await arrive(site, community);
  await expect(pill(site)).toBeVisible();
  await site.panel.getByRole("button", { name: "Accept the 5 shown" }).click();
  await expect(site.announcement).toHaveText("5 requests accepted");
  await site.expectCount(1);
  await site.page.keyboard.press("Escape");
  await expect(site.panel).toBeHidden();
  await site.bell.click();
  await expect(site.rows.first()).toContainText(LIAM);
  await expect(site.accept(LIAM)).toBeVisible();
});

test("arrivals slide in, but not for those who want no motion", async ({ visit, community }) => {
  const site = await open(visit);
  const moves = () => site.rows.first().evaluate((row) => getComputedStyle(row).animationName);
  await arrive(site, community);
  await expect(site.rows.first()).toContainText(LIAM);
  await expect(site.rows.first()).toHaveAttribute("data-new");
  expect(await moves()).toBe("none");
  await site.page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(site.rows.first()).not.toHaveAttribute("data-new");
});
