import { desktop, notified, setOnBell } from "../support/desktop.js";
import { expect, INES, test } from "../support/test.js";

const watchDesktop = ({ page }, { permission = "granted", focused = false } = {}) => page.addInitScript(desktop, [permission, focused]);

test("the title has the count, whatever the page calls itself", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await expect(site.page).toHaveTitle("A page with a bell");
  await setOnBell(site, "title-count");
  await expect(site.page).toHaveTitle("(5) A page with a bell");
  await site.page.evaluate(() => (document.title = "News"));
  await expect(site.page).toHaveTitle("(5) News");
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await expect(site.page).toHaveTitle("(4) News");
  await site.page.locator("connection-bell").evaluate((bell) => {
    window.removed = bell;
    bell.remove();
  });
  await expect(site.page).toHaveTitle("News");
  await site.page.evaluate(() => document.body.prepend(window.removed));
  await expect(site.page).toHaveTitle("(4) News");
  await site.page.evaluate(() => (window.removed.titleCount = false));
  await expect(site.page).toHaveTitle("News");
});

test("the title and the app's icon say nothing of whoever is signed out", async ({ visit }) => {
  const site = await visit("bell.html", { before: watchDesktop });
  await site.expectCount(5);
  await setOnBell(site, "title-count", "app-badge");
  await expect(site.page).toHaveTitle("(5) A page with a bell");
  await site.endSession();
  await site.refresh();
  await expect(site.page).toHaveTitle("A page with a bell");
  await expect.poll(() => site.page.evaluate(() => window.badges)).toEqual([5, 0]);
});

test("a new request is told of on the desktop, until it is answered", async ({ visit, community }) => {
  const site = await visit("bell.html", { before: watchDesktop });
  await site.expectCount(5);
  await setOnBell(site, "desktop-notify");
  await community.arrive(INES);
  await site.refresh();
  await expect.poll(() => notified(site)).toEqual([{ text: expect.stringMatching(/^.+ wants to connect with you$/), open: true }]);
  await site.page.evaluate(() => window.notified[0].onclick());
  await expect(site.panel).toBeVisible();
  expect(await notified(site)).toEqual([expect.objectContaining({ open: false })]);
});

test("what was answered elsewhere is no news on the desktop any more", async ({ visit, community }) => {
  const site = await visit("bell.html", { before: watchDesktop });
  await site.expectCount(5);
  await setOnBell(site, "desktop-notify");
  const stranger = await community.arrive(INES);
  await site.refresh();
  await expect.poll(() => notified(site)).toEqual([expect.objectContaining({ open: true })]);
  await community.act(INES, "accept", stranger);
  await site.refresh();
  await expect.poll(() => notified(site)).toEqual([expect.objectContaining({ open: false })]);
});

test("nobody is notified who did not ask for it, or looks at the page", async ({ visit, community }) => {
  const site = await visit("bell.html", { before: (site) => watchDesktop(site, { focused: true }) });
  await site.expectCount(5);
  await community.arrive(INES);
  await site.refresh();
  await site.expectCount(6);
  await setOnBell(site, "desktop-notify");
  await community.arrive(INES);
  await site.refresh();
  await site.expectCount(7);
  expect(await notified(site)).toEqual([]);
});

test("leave to notify is asked for on a click, and only where that is wanted", async ({ visit }) => {
  const site = await visit("bell.html", { before: (site) => watchDesktop(site, { permission: "default" }) });
  const asked = () => site.page.evaluate(() => Notification.asked);
  await site.expectCount(5);
  await site.bell.click();
  expect(await asked()).toBe(0);
  await setOnBell(site, "desktop-notify");
  expect(await asked()).toBe(0);
  await site.bell.click();
  expect(await asked()).toBe(1);
});
