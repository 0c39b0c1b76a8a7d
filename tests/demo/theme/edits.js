// What the visitor changed of a theme, and how the address has it: `accent.105b69.7fd0db_radius.4`.
import { isColour, pair, written } from "./colours.js";
import { amount, properties } from "./properties.js";

const PREFIX = "--bell-";

/** The changed properties with their values; what nobody could have chosen is left out. */
export function readEdits(text) {
  const entries = text.split("_").map((part) => {
    const [short, ...rest] = part.split(".");
    const property = properties.find(({ name }) => name === PREFIX + short);
    return [property?.name, property && READERS[property.kind](rest, property)];
  });
  return Object.fromEntries(entries.filter(([, value]) => value));
}

const READERS = {
  colour: (colours) => {
    const value = written(colours.map((colour) => `#${colour}`));
    return colours.length === 2 && isColour(value) && value;
  },
  range: (parts, { range: { least, most, unit } }) => {
    const number = Number(parts.join("."));
    return parts.length > 0 && number >= least && number <= most && `${number}${unit}`;
  },
  choice: ([key], { choices }) => Object.hasOwn(choices, key) && choices[key][1],
};

/** The changes as the address has them. */
export function writeEdits(edits) {
  return properties
    .filter(({ name }) => edits[name])
    .map((property) => [property.name.slice(PREFIX.length), WRITERS[property.kind](edits[property.name], property)].join("."))
    .join("_");
}

const WRITERS = {
  colour: (value) => pair(value).map((colour) => colour.slice(1)).join("."),
  range: (value, { range: { unit } }) => amount(value, unit),
  choice: (value, { choices }) => Object.keys(choices).find((key) => choices[key][1] === value),
};
