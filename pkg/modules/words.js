import { check, isAbsent } from "./arguments.js";
import { canonicalTag } from "./language-tags.js";

const PLURALS = ["zero", "one", "two", "few", "many", "other"];

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === "string";
const isCounted = (value) => isObject(value) && Object.entries(value).every(([plural, form]) => PLURALS.includes(plural) && isText(form));

/** A copy of the texts in `words`; throws a `TypeError` that names what is none. */
export function checkedWords(words, name) {
  check(isObject(words), name, "an object of texts");
  const texts = Object.entries(words).filter(([, text]) => !isAbsent(text));
  for (const [key, text] of texts) {
    const holds = key === "lang" ? canonicalTag(text) : isText(text) || isCounted(text);
    check(holds, `${name}.${key}`, key === "lang" ? "a language tag" : "a string, or an object with a string for each plural category");
  }
  return Object.fromEntries(texts);
}

/** The texts that an attribute holds as JSON. */
export function wordsFromJson(json) {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new TypeError("words must be an object of texts, as JSON", { cause });
  }
}
