import { readFile, readdir } from "node:fs/promises";

const THEMES = new URL("../../../pkg/themes/", import.meta.url);

const bothSchemes = (name, theme) => ["light", "dark"].map((colorScheme) => ({ name: `${name} ${colorScheme}`.trim(), theme, colorScheme }));

const themeOf = async (file) => bothSchemes(file.replace(".css", ""), await readFile(new URL(file, THEMES), "utf8"));

/** Each theme of the package, light and dark: its name, its style sheet, its colour scheme. */
export const THEMED = (await Promise.all((await readdir(THEMES)).sort().map(themeOf))).flat();

/** The same, and before them the elements as they are without a theme. */
export const SKINS = [...bothSchemes("", ""), ...THEMED];
