/**
 * What scripts in a page look at elements with. Runs in the page, so it uses nothing from outside.
 */
export function makeTools() {
  /** All elements that `selector` means, in shadow trees too, in their order. */
  function all(selector, root = document) {
    return [...root.querySelectorAll("*")].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
    ]);
  }

  function labelledBy(element) {
    const ids = element.getAttribute("aria-labelledby")?.split(" ") ?? [];
    return ids.map((id) => element.getRootNode().getElementById(id)?.textContent ?? "").join(" ");
  }

  const nameOf = (element) => (element.getAttribute("aria-label") || labelledBy(element) || element.textContent).trim();

  function isShown(element) {
    const { width, height } = element.getBoundingClientRect();
    const options = { opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true };
    return width > 0 && height > 0 && (element.checkVisibility?.(options) ?? true);
  }

  const holds = (text, pattern) => (typeof pattern === "string" ? text === pattern : new RegExp(pattern.source, pattern.flags).test(text));

  /** The elements a target means: of a selector, shown, with its name or some text. */
  function find({ selector, name, text, hidden }) {
    return all(selector).filter((element) => {
      const isNamed = name === undefined || holds(nameOf(element), name);
      const isSaying = text === undefined || holds(element.textContent, text);
      return isNamed && isSaying && (hidden || isShown(element));
    });
  }

  function boxOf(element) {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, width, height };
  }

  return { all, find, boxOf, nameOf, isShown };
}
