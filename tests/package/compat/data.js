import { createRequire } from "node:module";

const data = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The engines of the table, and the browsers that each stands for. */
export const ENGINES = {
  Chrome: ["chrome", "edge", "chrome_android"],
  Firefox: ["firefox", "firefox_android"],
  Safari: ["safari", "safari_ios"],
};

/** The node of a key such as `css.properties.color`, if there is one. */
export const nodeAt = (key) => key.split(".").reduce((node, part) => node && Object.hasOwn(node, part) ? node[part] : undefined, data);

/** Whether support is recorded under the key. */
export const isKnown = (key) => Boolean(nodeAt(key)?.__compat);

/** The keys below `root` at which support is recorded. */
export function keysBelow(root, node = nodeAt(root)) {
  const children = Object.entries(node).filter(([name]) => name !== "__compat" && name !== "__meta");
  return children.flatMap(([name, child]) => [...(child.__compat ? [`${root}.${name}`] : []), ...keysBelow(`${root}.${name}`, child)]);
}

/**
 * The first version of each engine that has the feature, in all its browsers; `Infinity` where none
 * has. With `isPartialEnough`, one that has a part of it counts too.
 */
export function versionsOf(key, { prefix, isPartialEnough = false } = {}) {
  const { support } = nodeAt(key).__compat;
  const usable = (statement) => isUsable(statement, prefix) && (statement.partial_implementation ? isPartialEnough : !statement.version_removed);
  const latest = (browsers) => Math.max(...browsers.map((browser) => firstVersion([support[browser] ?? []].flat().filter(usable))));
  return Object.fromEntries(Object.entries(ENGINES).map(([engine, browsers]) => [engine, latest(browsers)]));
}

const firstVersion = (statements) => Math.min(...statements.map(({ version_added: added }) => numberOf(added)));

// What is behind a flag or under another name is not there.
const isUsable = (statement, prefix) => (!statement.prefix || statement.prefix === prefix) && !statement.flags && !statement.alternative_name;

function numberOf(version) {
  const number = Number.parseFloat(String(version).replace("≤", ""));
  return Number.isNaN(number) ? Infinity : number;
}
