import { check } from "./arguments.js";
import { languageChanged } from "./language-changes.js";
import { canonicalTag, fittingTags } from "./language-tags.js";
import { SHIPPED } from "./shipped-languages.js";
import { checkedWords } from "./words.js";

const added = new Map();

/** Adds a language, or changes texts of one: `words` holds those that are to differ. */
export function addLanguage(language, words) {
  const tag = canonicalTag(language);
  check(tag, "language", 'a language tag such as "pt-BR"');
  added.set(tag, { lang: tag, ...added.get(tag), ...checkedWords(words, "words") });
  languageChanged();
}

/** The texts for `language`, as far as they are not English. */
export async function wordsOf(language) {
  const tags = fittingTags(language);
  const nearest = tags.filter((tag) => Object.hasOwn(SHIPPED, tag)).at(-1);
  const layers = tags.map(async (tag) => ({ ...(tag === nearest && (await shipped(tag))), ...added.get(tag) }));
  return Object.assign({}, ...(await Promise.all(layers)));
}

// Better a bell in English than none.
async function shipped(tag) {
  try {
    return (await SHIPPED[tag]()).default;
  } catch (error) {
    console.warn(`connection-bell: the texts in "${tag}" cannot be loaded:`, error);
    return {};
  }
}

/** The language of an element: its own, else the nearest one above it, else the browser's. */
export function languageOf(element) {
  for (let node = element; node; node = parentOf(node)) {
    const language = node.getAttribute?.("lang");
    if (language) return language;
  }
  return navigator.language || "en";
}

const parentOf = (node) => node.parentNode ?? node.host;
