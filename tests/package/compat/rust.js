import { isKnown } from "./data.js";
import { globalKeys, memberKeys } from "./javascript.js";

// What only a string names: the file that has it, and the key of what is meant.
const NAMED = [
  { file: "src/browser/fetch.rs", name: "keepalive", key: "api.fetch.options_parameter.keepalive" },
  { file: "src/widget/panel.rs", name: "popover", key: "html.global_attributes.popover" },
];

// The rooms that touch web APIs; elsewhere such a name is the package's own.
const ROOMS = /^src\/(browser|widget)\//;
const REFLECTED = /\b(?:reflect::get|reflect::call|property|call_method)\([^"]*?"(\w+)"/g;

/** The features that a Rust file uses by their names alone; the others stand in the JavaScript that is made of it. */
export function rustFeatures(text, file) {
  const reflected = (ROOMS.test(file) ? [...text.matchAll(REFLECTED)] : []).map(([, name]) => ({ name, keys: [...globalKeys(name), ...memberKeys(name)] }));
  const named = NAMED.filter((one) => one.file === file && text.includes(`"${one.name}"`)).map(({ name, key }) => ({ name, keys: [key].filter(isKnown) }));
  return [...named, ...reflected];
}
