// The look in force: a theme, and what the visitor changed of it. What is shown is what is worn.
import { settings, whenChanged } from "../settings.js";
import { isColour, pair, written } from "./colours.js";
import { readEdits } from "./edits.js";
import { properties, readProperties } from "./properties.js";
import { readStarts, start } from "./starts.js";

const SELECTOR = "connection-bell, connection-button";

const sheet = new CSSStyleSheet();

/** Dresses the bell and the buttons as the settings want it, from now on. */
export async function startTheme() {
  document.adoptedStyleSheets.push(sheet);
  await Promise.all([readStarts(), readProperties()]);
  wear();
  whenChanged(wear);
}

const wear = () => sheet.replaceSync(themeCss());

/** What the visitor changed. */
export const edits = () => readEdits(settings.edits);

/** What the theme says of a property before any change; undefined where it is silent. */
export const startValue = (name) => start(settings.look).values[name];

/** What holds for a property, as text. */
export const valueOf = (name) => edits()[name] ?? startValue(name) ?? usual(name);

const usual = (name) => properties.find((property) => property.name === name).usual;

/** The properties that differ from the widget's own looks, with their values. */
export function differing() {
  const chosen = properties.map(({ name }) => [name, valueOf(name)]);
  return chosen.filter(([name, value]) => plain(value) !== plain(usual(name)));
}

const plain = (value) => (isColour(value) ? written(pair(value)) : value);

/** The look as CSS: all that differs from the widget's own. */
export function themeCss(selector = SELECTOR) {
  const lines = differing().map(([name, value]) => `  ${name}: ${value};\n`);
  const rule = lines.length > 0 ? `${selector} {\n${lines.join("")}}` : "";
  return guarded([rule, start(settings.look).rest].filter(Boolean).join("\n"));
}

// Where a colour is not understood, the bell would have none; without the property it has its own.
const guarded = (css) => (css.includes("light-dark(") ? `@supports (color: light-dark(#000, #fff)) {\n${css.replace(/^(?=.)/gm, "  ")}\n}` : css);
