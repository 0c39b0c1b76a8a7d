/**
 * What cannot be read in the page's elements: the texts that stand out of a box around them, or of
 * the page, and the boxes that hide the lower part of what is in them. A name may be cut at its end,
 * and a message after two lines: both say so with dots.
 */
export function cut() {
  const BOXES = "button:not(.bell), .question, .header, .banner, .note, .item, .answers, .outcome, .error, .panel";
  const SHORTENED = "style, .for-readers, .skip, .name";
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  const page = { left: 0, right: document.documentElement.clientWidth };
  return roots.flatMap((root) => [...textsIn(root).filter(standsOut).map(({ data }) => data), ...[...root.querySelectorAll("*")].filter(hides).map(nameOf)]);

  function textsIn(root) {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts.filter(({ data, parentElement }) => data.trim() && parentElement?.checkVisibility() && !parentElement.closest(SHORTENED));
  }

  function standsOut(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    const boxes = [page];
    for (let box = text.parentElement.closest(BOXES); box; box = box.parentElement?.closest(BOXES)) boxes.push(box.getBoundingClientRect());
    return !boxes.every(({ left, right }) => left - 1 <= place.left && place.right <= right + 1);
  }

  function hides(box) {
    // An input has the empty part of a tall font hang out of it.
    const isClosed = ["hidden", "clip"].includes(getComputedStyle(box).overflowY) && box.localName !== "input";
    const isRead = getComputedStyle(box).color !== "rgba(0, 0, 0, 0)";
    return isClosed && isRead && !box.matches(".name, .message, .for-readers, .skip, .panel") && box.checkVisibility() && box.scrollHeight > box.clientHeight + 1;
  }

  function nameOf(box) {
    return `what is in .${box.classList[0]}`;
  }
}
