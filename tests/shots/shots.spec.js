import { STATES } from "../e2e/support/states.js";
import { looksOf } from "./looks.js";
import { keep } from "./keep.js";
import { take } from "./take.js";
import { TOLERANCE } from "./compare.js";
import { expect, test } from "./test.js";
import { wear } from "./wear.js";

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}`, async ({ visit, community, way }) => {
    const site = await show({ visit, community, way });
    await site.stopTime();
    for (const look of looksOf(`${kind}, ${state}`)) {
      await wear(site, look);
      const differs = await keep(`${kind}, ${state}, ${look.name}`, await take(site));
      expect.soft(differs, `${kind}, ${state}, ${look.name}: the part that differs`).toBeLessThanOrEqual(TOLERANCE);
    }
  });
}
