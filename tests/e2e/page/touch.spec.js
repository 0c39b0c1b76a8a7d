import { STATES } from "../support/states.js";
import { expect, test } from "../support/test.js";
import { touch } from "../support/touch.js";

/** The way past a list is there for keys alone. Those of the elements' buttons and links that a finger misses 21 pixels beside their middle. */
function missed() {
  const REACH = 21;
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  const controls = roots.flatMap((root) => [...root.querySelectorAll("button, a")]).filter((control) => control.checkVisibility() && !control.matches(".skip"));
  return controls.filter(isMissed).map((control) => `${control.className}: ${control.textContent}`);

  function isMissed(control) {
    control.scrollIntoView({ block: "center" });
    const { x, y, width, height } = control.getBoundingClientRect();
    const [middle, half] = [x + width / 2, y + height / 2];
    const points = [[-REACH, 0], [REACH, 0], [0, -REACH], [0, REACH]];
    return !points.every(([across, down]) => control.getRootNode().elementFromPoint(middle + across, half + down)?.closest("button, a") === control);
  }
}

for (const { kind, state, show } of STATES) {
  test(`${kind}, ${state}: a finger hits every button and link, 44 pixels wide and high`, async ({ visit, community, way }) => {
    const { page } = await show({ visit, community, way });
    await touch(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(missed)).toEqual([]);
  });
}
