import { readFile } from "node:fs/promises";

const INSTALLED = new URL("../../node_modules/", import.meta.url);

/** Three fonts as different as they come. */
export const UNLIKE_FONTS = {
  narrow: { package: "@fontsource/league-gothic", weight: "400" },
  wide: { package: "@fontsource-variable/unbounded", weight: "wght" },
  tall: { package: "@fontsource-variable/noto-nastaliq-urdu", weight: "wght" },
};

/** What none of them has. */
const JAPANESE = { package: "@fontsource-variable/noto-sans-jp", weight: "wght" };

const json = async (file) => JSON.parse(await readFile(new URL(file, INSTALLED), "utf8"));

/** Whether a range, as CSS writes it, has one of these characters. */
function covers(range, characters) {
  const parts = range.split(",").map((part) => part.slice("U+".length).split("-").map((code) => parseInt(code, 16)));
  return parts.some(([first, last = first]) => characters.some((code) => first <= code && code <= last));
}

/** The files of a font that have these characters. */
async function facesOf({ package: name, weight }, characters) {
  const ranges = Object.entries(await json(`${name}/unicode.json`)).filter(([, range]) => covers(range, characters));
  const face = async ([subset, unicodeRange]) => {
    const file = `${name}/files/${name.split("/").at(-1)}-${subset.replaceAll(/[[\]]/g, "")}-${weight}-normal.woff2`;
    return { bytes: await readFile(new URL(file, INSTALLED), "base64"), descriptors: { unicodeRange, weight: "100 900" } };
  };
  return Promise.all(ranges.map(face));
}

/** Gives a page a font for all the text that it shows now. What the font lacks is taken from the tests' other fonts. */
export async function useFont(page, font) {
  const characters = [...new Set(await page.evaluate(shownText))].map((character) => character.codePointAt(0));
  const japanese = await facesOf(JAPANESE, characters.filter((code) => code > 0x2fff));
  await page.evaluate(wear, { font: await facesOf(font, characters), japanese });
}

/** Gives a page back the font of its own. */
export const useOwnFont = (page) => page.evaluate(() => document.documentElement.style.removeProperty("font-family"));

function shownText() {
  const roots = [...document.querySelectorAll("connection-bell, connection-button")].map(({ shadowRoot }) => shadowRoot);
  return [document.body, ...roots].map(({ textContent }) => textContent).join("");
}

async function wear(families) {
  document.fonts.clear();
  document.documentElement.style.setProperty("font-family", "font, japanese, sans-serif");
  const told = new Promise((resolve) => document.fonts.addEventListener("loadingdone", resolve, { once: true }));
  const add = ([family, faces]) => faces.forEach(({ bytes, descriptors }) => document.fonts.add(new FontFace(family, `url(data:font/woff2;base64,${bytes})`, descriptors)));
  Object.entries(families).forEach(add);
  await Promise.all([...document.fonts].map((face) => face.load()));
  await told;
}
