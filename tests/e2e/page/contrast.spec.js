import { contrasts } from "../support/contrast.js";
import { keepTable } from "../support/contrast-table.js";
import { SKINS } from "../support/skins.js";
import { STATES } from "../support/states.js";
import { expect, test } from "../support/test.js";

// In one worker, which knows all when the table is made.
test.describe.configure({ mode: "default" });

const measured = [];

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: all stands out enough, in each theme, light and dark`, async ({ visit, community, way }) => {
    const { page } = await show({ visit, community, way });
    const found = await page.evaluate(contrasts, SKINS);
    expect(found).not.toEqual([]);
    measured.push({ kind, state, found });
    const weak = found.filter(({ ratio, least }) => ratio < least).map(({ skin, what, ratio }) => `${what}, ${skin}: ${ratio.toFixed(2)}`);
    expect([...new Set(weak)]).toEqual([]);
  });
}

test("docs/contrast.md says how much that is; --update-snapshots=all renews it", async ({}, { config }) => {
  test.skip(measured.length < STATES.length, "not all states were measured");
  await keepTable(measured.flatMap(({ found }) => found), config.updateSnapshots === "all");
});
