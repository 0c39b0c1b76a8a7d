import { readFile, readdir } from "node:fs/promises";

const FOLDER = new URL("../../../src/widget/styles/", import.meta.url);
// The style sheet is one; these of its files have the rules that a button needs.
const OF_THE_BUTTON = ["base.css", "controls.css", "relation.css"];

/** The style sheets that the elements have, by their names. */
export async function readStyles() {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".css"));
  const texts = names.map(async (name) => [name, await readFile(new URL(name, FOLDER), "utf8")]);
  return Object.fromEntries(await Promise.all(texts));
}

/** The custom properties that a page can set, with what stands where it does not. */
export function customProperties(styles) {
  const css = Object.values(styles).join("\n");
  return [...documented(styles)].map(([name, { meaning, otherwise }]) => {
    const value = fallback(css, name);
    return { name, description: meaning, default: value.includes("var(") ? otherwise : value };
  });
}

/** Those that the style sheets ask for. */
export function usedProperties(styles) {
  return new Set(variables(Object.values(styles).join("\n")).filter((name) => name.startsWith("--bell-")));
}

/** Those of them that change anything about a button. */
export function customPropertiesOfButton(styles) {
  const used = new Set(OF_THE_BUTTON.flatMap((name) => variables(styles[name])));
  const tokens = Object.fromEntries([...styles["tokens.css"].matchAll(/(--[\w-]+): (.*);/g)].map(([, name, value]) => [name, value]));
  for (const name of used) for (const next of variables(tokens[name] ?? "")) used.add(next);
  const always = variables(styles["tokens.css"].match(/font-(family|size): .*/g).join());
  return customProperties(styles).filter(({ name }) => used.has(name) || always.includes(name));
}

const variables = (css) => css.match(/(?<=var\()--[\w-]+/g) ?? [];

/** What the comment at the top of the tokens says of each. */
function documented(styles) {
  const [comment] = styles["tokens.css"].match(/\/\*[^]*?\*\//);
  const lines = comment.matchAll(/^ *(--bell-[\w-]+) +(.*?) {2,}(.*?)(?: \*\/)?$/gm);
  return new Map([...lines].map(([, name, meaning, otherwise]) => [name, { meaning, otherwise }]));
}

/** The second part of `var(name, …)`, to the parenthesis that closes it. */
function fallback(css, name) {
  const start = css.indexOf(`var(${name},`) + `var(${name},`.length;
  let open = 1;
  let end = start;
  while (open > 0) {
    if (css[end] === "(") open += 1;
    if (css[end] === ")") open -= 1;
    end += 1;
  }
  return css.slice(start, end - 1).trim();
}
