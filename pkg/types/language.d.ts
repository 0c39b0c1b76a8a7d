import type { Words } from "./words.js";

/** All texts in one language, as `addLanguage` takes them. */
declare const words: { readonly [Key in keyof Words]-?: NonNullable<Words[Key]> };
export default words;
