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
 * The elements' controls that a pointer misses `reach` pixels beside their middle, and those of
 * which another control takes a part. The way past a list is there for keys alone.
 */
export function missed(reach) {
  const CONTROLS = "button, a, input";
  /** Of a long list the first rows stand for all. */
  const LEFT_OUT = ".skip, li:nth-child(n+9) *";
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  const controls = roots.flatMap((root) => [...root.querySelectorAll(CONTROLS)]).filter((control) => control.checkVisibility() && !control.matches(LEFT_OUT));
  return controls.filter(isMissed).map((control) => `${control.className}: ${control.textContent}`);

  function isMissed(control) {
    control.scrollIntoView({ block: "center" });
    const { x, y, width, height } = control.getBoundingClientRect();
    const [middle, half] = [x + width / 2, y + height / 2];
    const points = [-1, 1].flatMap((side) => [...cross(side * reach, side * reach), ...cross(side * (width / 2 - 1), side * (height / 2 - 1))]);
    return !points.every(([across, down]) => control.getRootNode().elementFromPoint(middle + across, half + down)?.closest(CONTROLS) === control);
  }

  function cross(across, down) {
    return [[across, 0], [0, down]];
  }
}
