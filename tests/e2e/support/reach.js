/** What a person can get at in a page; each function runs in the page, and gives what they cannot. */

/** The parts of the page, and of the elements, that scroll sideways. */
export function scrollsSideways() {
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  const boxes = [document.documentElement, ...roots.flatMap((root) => [...root.querySelectorAll(".panel, .body")])];
  return boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ className, localName }) => className || localName);
}

/** The parts of an open panel that no scrolling brings into view: what stands above or below its window. */
export function outOfReach() {
  const panel = document.querySelector("connection-bell").shadowRoot.querySelector(".panel:popover-open");
  if (!panel) return [];
  const { top, bottom } = panel.getBoundingClientRect();
  const body = panel.querySelector(".body");
  const found = [];
  if (top < 0 || bottom > innerHeight + 1) found.push("panel");
  if (body.clientHeight < 44) found.push("body");
  return found;
}

/**
 * The elements' buttons and links that a finger misses 21 pixels beside their middle. The way past
 * a list is there for keys alone.
 */
export function missed() {
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
