import { STATES } from "../e2e/support/states.js";
import { TOLERANCE, compare } from "./compare.js";
import { LOOKS } from "./looks.js";
import { read, reduce } from "./picture.js";
import { take } from "./take.js";
import { expect, test } from "./test.js";
import { wear } from "./wear.js";

const list = STATES.find(({ kind, state }) => kind === "bell" && state === "list");

/** What must not go unseen, as styles that do it. */
const MISTAKES = {
  "one button has lost its colour": ".item:first-child .primary { background: var(--hover); color: var(--text); }",
  "one row has moved by 8 pixels": ".item:nth-child(2) { translate: 0 8px; }",
  "a name is not bold any more": ".name { font-weight: 400; }",
  "the times are gone": ".time { visibility: hidden; }",
  "the heading is gone": ".heading { visibility: hidden; }",
};

for (const look of LOOKS.filter(({ name }) => ["light", "dark", "phone"].includes(name))) {
  test(`mistakes are seen, ${look.name}`, async ({ visit, community, way }) => {
    const site = await list.show({ visit, community, way });
    await site.stopTime();
    const shot = async (styles) => {
      await wear(site, { ...look, styles });
      return reduce(read(await take(site)));
    };
    const right = await shot("");
    expect(compare(await shot(""), right).part, "the same again").toBe(0);
    for (const [mistake, styles] of Object.entries(MISTAKES)) {
      expect.soft(compare(await shot(styles), right).part, mistake).toBeGreaterThan(TOLERANCE);
    }
  });
}
