import { accessibilityTree } from "../support/accessibility-tree.js";
import { expectNoFindings } from "../support/accessibility.js";
import { STATES } from "../support/states.js";
import { expect, test } from "../support/test.js";

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: a screen reader finds what it should, and axe finds nothing`, async ({ visit, community, way }) => {
    const site = await show({ visit, community, way });
    const outline = `${kind}-${state.replaceAll(" ", "-")}.txt`;
    await expect(async () => expect(await accessibilityTree(site.page)).toMatchSnapshot(outline)).toPass({ timeout: 15_000 });
    // axe waits for timers of the page's own.
    await site.startTime();
    await expectNoFindings(site.page);
  });
}

test("right to left: axe finds nothing", async ({ visit }) => {
  const { page } = await visit("right-to-left.html");
  await page.getByRole("button", { name: /طلبات التواصل/ }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(5);
  await expectNoFindings(page);
});
