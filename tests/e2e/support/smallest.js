import { UNLIKE_FONTS, useFont, useOwnFont } from "./fonts.js";
import { WORDS } from "./languages.js";

/** What a text may be instead, in each of its forms. */
const shortened = (text) => (typeof text === "string" ? "i" : Object.fromEntries(Object.keys(text).map((form) => [form, "i"])));

/** A single narrow letter for each text. */
const LETTERS = Object.fromEntries(Object.entries(WORDS.de).filter(([key]) => key !== "lang").map(([key, text]) => [key, shortened(text)]));

/** Makes all that the elements of a page show as small as a page can have it: letters for texts, in a narrow font, close together. */
export async function makeSmallest(page) {
  await page.evaluate(shrink, LETTERS);
  await useFont(page, UNLIKE_FONTS.narrow);
}

/** Undoes it. */
export async function makeUsual(page) {
  await page.evaluate(shrink, null);
  await useOwnFont(page);
}

function shrink(words) {
  const { style } = document.documentElement;
  style.setProperty("--bell-font-size", words && "80%");
  style.setProperty("--bell-space", words && "0px");
  style.setProperty("--bell-size", words && "24px");
  style.setProperty("padding", words && "24px");
  for (const element of document.querySelectorAll("connection-bell, connection-button")) element.words = words;
}
