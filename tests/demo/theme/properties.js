// The custom properties as the package documents them, and how each can be set.
import { isColour } from "./colours.js";

const PANEL = "connection-bell";

/** From the least to the most; what counts is how it looks. */
const RANGES = {
  "--bell-size": { least: 2.25, most: 4, step: 0.125, unit: "rem" },
  "--bell-radius": { least: 0, most: 32, step: 1, unit: "px" },
  "--bell-space": { least: 0.6, most: 1.4, step: 0.05, unit: "em" },
  "--bell-font-size": { least: 0.8125, most: 1.25, step: 0.0625, unit: "rem" },
  "--bell-width": { least: 20, most: 32, step: 1, unit: "rem" },
  "--bell-height": { least: 20, most: 56, step: 2, unit: "rem" },
};

const CHOICES = {
  "--bell-font": {
    system: ["The system’s", "system-ui, sans-serif"],
    serif: ["With serifs", "ui-serif, Georgia, serif"],
    rounded: ["Rounded", "ui-rounded, \"Arial Rounded MT Bold\", sans-serif"],
    monospace: ["Of one width", "ui-monospace, Menlo, Consolas, monospace"],
  },
  "--bell-shadow": {
    none: ["None", "none"],
    soft: ["Soft", "0 4px 16px light-dark(#0002, #0008)"],
    deep: ["Deep", "0 24px 64px light-dark(#0005, #000c)"],
  },
};

/** The documented custom properties: `name`, `description`, `usual`, and what can be set in `kind`. */
export let properties = [];

/** Reads what the package says of its elements. */
export async function readProperties() {
  const { modules } = await (await fetch("./pkg/custom-elements.json")).json();
  const { cssProperties } = modules[0].declarations.find(({ tagName }) => tagName === PANEL);
  properties = cssProperties.map(property).filter(({ kind }) => kind);
}

function property({ name, description, default: usual }) {
  return { name, description, usual, ...kindOf(name, usual) };
}

function kindOf(name, usual) {
  if (RANGES[name]) return { kind: "range", range: RANGES[name] };
  if (CHOICES[name]) return { kind: "choice", choices: CHOICES[name] };
  // The icon has the colour of the page's text, until it is given one.
  return isColour(usual) || name === "--bell-icon" ? { kind: "colour" } : {};
}

/** The number of a length in `unit`, as in "max(14px, .9375rem)". */
export const amount = (value, unit) => Number.parseFloat(new RegExp(`[\\d.]+(?=${unit})`).exec(value));
