/** Below what is in the page, when that ends before the window does. */
const MARGIN = 16;

/** A shot of what a site's page shows, without the empty rest of it, as the bytes of a PNG. */
export async function take({ page }) {
  const { width, height } = page.viewportSize();
  const end = await page.evaluate(lowest);
  const clip = { x: 0, y: 0, width, height: Math.min(height, end + MARGIN) };
  return page.screenshot({ clip, animations: "disabled", caret: "hide", scale: "css" });
}

/** Where what can be seen of the page and its elements ends. */
function lowest() {
  const panels = [...document.querySelectorAll("connection-bell")].map(({ shadowRoot }) => shadowRoot.querySelector(".panel"));
  const shown = [document.body.lastElementChild, ...panels].filter((element) => element.checkVisibility());
  return Math.ceil(Math.max(...shown.map((element) => element.getBoundingClientRect().bottom)));
}
