import { expect, INES, test } from "../support/test.js";

const hasFocus = (element) => element.getRootNode().activeElement === element;

/** Presses Tab until `target` has the focus. */
async function tabTo(page, target) {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate(hasFocus)) return;
  }
  throw new Error(`Tab does not lead to ${target}`);
}

async function nameOf(site, n) {
  return (await site.rows.nth(n).locator("[part=name]").textContent()).trim();
}

test("from the page into the panel, through it, and back, without a mouse", async ({ visit }) => {
  const site = await visit("bell.html");
  const { page } = site;
  await site.expectCount(5);
  await page.getByRole("link", { name: "Before" }).focus();
  await page.keyboard.press("Tab");
  await expect(site.bell).toBeFocused();
  await expect(site.bell).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(site.panel).toBeFocused();
  await expect(site.bell).toHaveAttribute("aria-expanded", "true");

  const [first, second] = [await nameOf(site, 0), await nameOf(site, 1)];
  await tabTo(page, site.accept(first));
  await page.keyboard.press("Tab");
  await expect(site.decline(first)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(site.accept(second)).toBeFocused();
  await expect(site.announcement).toHaveText(`You and ${first} are now connected`);
  await page.keyboard.press("Space");
  await site.expectCount(3);

  await page.keyboard.press("Escape");
  await expect(site.panel).toBeHidden();
  await expect(site.bell).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "After" })).toBeFocused();
});

test("the last row's answer gives the focus to the row before", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  const [before, last] = [await nameOf(site, 3), await nameOf(site, 4)];
  await tabTo(site.page, site.decline(last));
  await site.page.keyboard.press("Enter");
  await expect(site.decline(before)).toBeFocused();
});

test("the only row's answer gives the focus to the panel", async ({ visit, community }) => {
  for (const person of [403, 404, 405, 406]) await community.act(INES, "reject", person);
  const site = await visit("bell.html");
  await site.expectCount(1);
  await site.bell.click();
  await tabTo(site.page, site.accept("Tomasz Zieliński"));
  await site.page.keyboard.press("Enter");
  await expect(site.panel).toBeFocused();
});

test("the close button closes and gives the focus back", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.bell.focus();
  await site.page.keyboard.press("Enter");
  await expect(site.panel).toBeFocused();
  await tabTo(site.page, site.panel.getByRole("button", { name: "Close" }));
  await site.page.keyboard.press("Enter");
  await expect(site.panel).toBeHidden();
  await expect(site.bell).toBeFocused();
});

test("a card's button keeps the focus through all that it becomes", { tag: "@connects" }, async ({ visit }) => {
  const site = await visit("cards.html");
  const card = site.card("stranger");
  const button = card.getByRole("button");
  await expect(button).toHaveAccessibleName("Connect with Liam");
  await button.focus();
  await site.page.keyboard.press("Enter");
  await expect(button).toHaveText("Requested");
  await expect(card.getByRole("status")).toHaveText("You asked Liam to connect");
  await expect(button).toBeFocused();
  await site.page.keyboard.press("Enter");
  await expect(button).toHaveText("Connect");
  await expect(button).toBeFocused();
});

test("Escape keeps a connection that was asked about", { tag: "@connects" }, async ({ visit }) => {
  const site = await visit("cards.html");
  const card = site.card("connected");
  await card.getByRole("button").focus();
  await expect(card.getByRole("button")).toHaveText("Connected");
  await site.page.keyboard.press("Enter");
  await expect(card.getByRole("button", { name: "Keep" })).toBeFocused();
  await site.page.keyboard.press("Escape");
  await expect(card.getByRole("button")).toHaveText("Connected");
});

test("a key that is held down answers one person, and not all who come after", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  const [first, second] = [await nameOf(site, 0), await nameOf(site, 1)];
  await site.decline(first).focus();
  for (let n = 0; n < 4; n += 1) await site.page.keyboard.down("Enter");
  await expect(site.decline(second)).toBeFocused();
  await site.page.keyboard.up("Enter");
  await site.expectCount(4);
  await site.page.keyboard.press("Enter");
  await site.expectCount(3);
});
