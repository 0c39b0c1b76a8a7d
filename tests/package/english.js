import { readFile } from "node:fs/promises";

const TABLE = new URL("../../src/widget/words/english.rs", import.meta.url);
const ROW = /^ {4}\w+ "(\w+)" = (?:plain|counted)\((?:".*", )?"(.*)"\);$/gm;

/** The texts in English by their keys: of one that counts, the form for all numbers but one. */
export const english = new Map([...(await readFile(TABLE, "utf8")).matchAll(ROW)].map(([, key, text]) => [key, text]));
