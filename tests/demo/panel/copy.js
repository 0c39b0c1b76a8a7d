// Text to take along.
import { make } from "../make.js";
import { action } from "./parts.js";

/** A button that copies what `text` gives; `attempt` tells what came of it. */
export const copyButton = (label, text, attempt) => action(label, attempt(() => copy(text())));

/** A stretch of code, and `write`, which changes it. */
export function codeBlock(label) {
  const code = make("code", {});
  const block = make("pre", { class: "code", tabindex: 0, role: "region", "aria-label": label }, code);
  const write = (text) => {
    if (code.textContent !== text) code.textContent = text;
  };
  return { block, write };
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copySelected(text)) throw new Error("This browser does not let the page copy. Select the text and copy it.");
  }
  return "Copied.";
}

/** For pages without a secure origin, and visitors who did not allow the clipboard. */
function copySelected(text) {
  const { activeElement } = document;
  const place = make("textarea", { class: "out-of-sight", readonly: true });
  place.value = text;
  document.body.append(place);
  place.select();
  try {
    return document.execCommand("copy");
  } finally {
    place.remove();
    activeElement?.focus();
  }
}
