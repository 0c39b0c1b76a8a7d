import { settings, whenChanged } from "./settings.js";
import { WORDS } from "./words/index.js";

/** The page's text for `key` in its language; numbers are written as the language writes them. */
export function words(key, values = {}) {
  return WORDS[settings.lang][key].replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
}

const written = (value) => (typeof value === "number" ? value.toLocaleString(settings.lang) : value);

/** Writes the texts that the markup asks for by `data-words`, `data-words-label` and the like. */
export function writeWords(root = document) {
  for (const element of root.querySelectorAll("[data-words]")) element.textContent = words(element.dataset.words);
  writeAttribute(root, "data-words-label", "aria-label");
  writeAttribute(root, "data-words-placeholder", "placeholder");
}

function writeAttribute(root, marker, attribute) {
  for (const element of root.querySelectorAll(`[${marker}]`)) {
    element.setAttribute(attribute, words(element.getAttribute(marker)));
  }
}

whenChanged(() => writeWords());
