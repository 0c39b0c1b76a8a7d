import { desktop, notified, setOnBell } from "../support/desktop.js";
import { expect, INES, test } from "../support/test.js";

const EVERY_30 = { "poll-seconds": 30 };

test("eight tabs count alike, and tell of a new request once", async ({ tabs, community }) => {
  const eight = await tabs();
  await eight.before(desktop, ["granted", false]);
  for (const site of await eight.openMany(8, "bell.html", EVERY_30)) {
    await site.expectCount(5);
    await setOnBell(site, "title-count", "desktop-notify");
  }
  await eight.expectSharing();
  await community.arrive(INES);
  await eight.pass(35);
  for (const site of eight.all) await expect(site.page).toHaveTitle(/^\(6\) /);
  const all = async () => (await Promise.all(eight.all.map(notified))).flat();
  await expect.poll(all).toEqual([expect.objectContaining({ open: true })]);
  const [{ bell }] = eight.all;
  await bell.click();
  await eight.all[0].rows.first().getByRole("button", { name: /^Accept/ }).click();
  await expect.poll(all).toEqual([expect.objectContaining({ open: false })]);
  for (const site of eight.all) await expect(site.page).toHaveTitle(/^\(5\) /);
});
