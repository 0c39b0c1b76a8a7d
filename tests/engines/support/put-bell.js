/** Small enough to stand on any side of a bell in the middle. */
const SMALL = { width: "320px", height: "300px" };

/** Puts the bell somewhere in the window, with a panel of a size. */
export function putBell(page, place, size = SMALL) {
  return page.evaluate(put, place, size);
}

function put(_, place, { width, height }) {
  const { style } = document.querySelector("connection-bell");
  Object.assign(style, { position: "fixed", left: "", top: "", right: "", bottom: "", ...place });
  style.setProperty("--bell-width", width);
  style.setProperty("--bell-height", height);
}
