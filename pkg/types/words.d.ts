/** Texts that differ from the shipped ones; each is a string, or one for each plural category. */
export type Words = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

/**
 * Adds a language, or changes texts of one. Elements that are there already keep theirs.
 * @param language As in `lang`: a BCP 47 tag such as `pt-BR`.
 */
export declare function addLanguage(language: string, words: Words): void;
