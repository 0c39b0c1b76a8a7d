const SHIPPED = {
  ar: () => import("../words/ar.js"),
  de: () => import("../words/de.js"),
  es: () => import("../words/es.js"),
  fr: () => import("../words/fr.js"),
  it: () => import("../words/it.js"),
};

const added = new Map();

/** Adds a language, or changes texts of one: `words` holds those that are to differ. */
export function addLanguage(language, words) {
  added.set(language.toLowerCase(), { lang: language, ...words });
}

/** The texts of `language`, as far as they are not English; regions fall back on the language. */
export async function wordsOf(language) {
  const tag = language.toLowerCase();
  const base = tag.split("-")[0];
  const shipped = SHIPPED[base] ? (await SHIPPED[base]()).default : {};
  return { ...shipped, ...added.get(base), ...added.get(tag) };
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
