import { expect, INES, test } from "../support/test.js";

const COLOURS = ["background-color", "color", "box-shadow"];

/** Keeps what begins to move in the bell: its animations, and the properties that change step by step. */
function watch(colours) {
  window.moved = [];
  const { shadowRoot } = document.querySelector("connection-bell");
  const note = (name) => colours.includes(name) || window.moved.push(name);
  shadowRoot.addEventListener("animationstart", ({ animationName }) => note(animationName));
  shadowRoot.addEventListener("transitionrun", ({ propertyName }) => note(propertyName));
}

/** All that could move: the panel opens while it loads, the list comes, somebody asks, a button is pressed and seen. */
async function goThroughAll(visit, community, way, reducedMotion) {
  const gate = {};
  const site = await visit("bell.html", { before: async (site) => {
    await site.page.emulateMedia({ reducedMotion });
    Object.assign(gate, await site.hold(way.calls.list));
  } });
  await expect(site.bell).toBeVisible();
  await site.page.evaluate(watch, COLOURS);
  await site.bell.click();
  await expect(site.panel).toContainText("Loading connection requests…");
  gate.release();
  await site.expectCount(5);
  await community.arrive(INES);
  await site.refresh();
  await site.expectCount(6);
  await site.accept("Tomasz Zieliński").hover();
  await site.page.mouse.down();
  await site.page.screenshot();
  await site.page.mouse.up();
  await expect(site.row("Tomasz Zieliński")).toContainText("are now connected");
  return site;
}

const moved = ({ page }) => page.evaluate(() => window.moved);

test("things move for those who do not mind", async ({ visit, community, way }) => {
  const site = await goThroughAll(visit, community, way, "no-preference");
  const expected = ["open", "breathe", "scale"];
  await expect.poll(() => moved(site)).toEqual(expect.arrayContaining(expected));
  await expect.poll(async () => (await moved(site)).some((name) => name.startsWith("ring-"))).toBe(true);
});

test("for those who want less motion nothing moves", async ({ visit, community, way }) => {
  const site = await goThroughAll(visit, community, way, "reduce");
  expect(await moved(site)).toEqual([]);
});
