import { App } from "../support/app.js";
import { answerInTheBell, answerInTheList, answerRefused } from "../support/journeys.js";
import { describeSite } from "../support/site.js";
import { expect, test } from "../support/test.js";

function bellAndList(site) {
  test("the bell: its properties set, its events heard", async ({ visit }) => {
    const visited = await visit(site());
    await answerInTheBell(visited);
    await expect(visited.page.getByText("Accepted last: Tomasz Zieliński")).toBeVisible();
  });

  test("a list of one's own, of the same truth as the bell", async ({ visit }) => {
    const visited = await visit(site());
    await answerInTheList(visited);
    await visited.site.expectCount(4);
  });

  test("an answer that is refused can be given again", async ({ visit }) => answerRefused(await visit(site())));
}

for (const name of ["react", "vue", "svelte"]) {
  describeSite(`${name}, built`, () => new App(name).build(), (site) => {
    bellAndList(site);
    if (name === "react") rendersWhatChanged(site);
  });
}

// React mounts everything twice there.
describeSite("react, in development", () => new App("react").start("dev"), bellAndList);

function rendersWhatChanged(site) {
  test("a row renders again only when its request changed", async ({ visit }) => {
    const visited = await visit(site());
    await answerInTheList(visited);
    await visited.site.refresh();
    await expect(visited.page.getByRole("listitem")).toHaveCount(4);
    const { "Tomasz Zieliński": answered, ...others } = await renders(visited.page);
    expect(answered).toBeGreaterThan(1);
    expect(Object.values(others)).toEqual([1, 1, 1, 1]);
  });
}

/** How often each person's row was rendered. */
function renders(page) {
  return page.evaluate(() => {
    const counts = {};
    for (const { name } of performance.getEntriesByType("mark")) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  });
}
