import { expect, POPULAR, test } from "../support/test.js";
import { ways } from "../support/ways.js";

for (const way of ways) {
  test(`names that are hard to show are shown as text: ${way.name}`, async ({ visit }) => {
    const site = await visit("bell.html", { as: POPULAR, by: way });
    await site.bell.click();
    await expect(site.rows.nth(19)).toBeAttached();
    const snapshot = await site.page.locator("connection-bell").evaluate((bell) => bell.inbox.snapshot);
    const names = site.rows.locator("[part=name]");
    await expect(names).toHaveText(snapshot.requests.slice(0, await names.count()).map(({ person }) => person.name.replaceAll(/\s+/g, " ").trim()));
    expect(snapshot.requests.some(({ person }) => /[<&]/.test(person.name))).toBe(true);
    await expect(site.panel.locator("[part=name] *, [part=message] *, script, iframe")).toHaveCount(0);
    for (const link of await site.panel.getByRole("link").all()) await expect(link).toHaveAttribute("href", /^https?:/);
  });
}
