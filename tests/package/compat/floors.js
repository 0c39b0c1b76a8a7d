import { ENGINES, versionsOf } from "./data.js";
import { EQUIVALENTS, EXTRAS, FALLBACKS, NONSTANDARD, OWN, PARTS } from "./levels.js";

const fits = (entry, key, file) => {
  const [beginning, only = file] = entry.split(" in ");
  return only === file && (key === beginning || key.startsWith(`${beginning}.`));
};

// A name that is several interfaces' is not meant by an entry for one of them.
const isIn = (entries, { keys, file }) => keys.every((key) => Object.keys(entries).some((entry) => fits(entry, key, file)));

/** The features of `found` that neither the data nor the tables know. */
export const unknownIn = (found) => found.filter(({ name, keys }) => keys.length === 0 && !OWN.includes(name) && !NONSTANDARD.includes(name));

/** What the tables name and nothing of `found` uses. */
export function staleEntries(found) {
  const names = new Set(found.map(({ name }) => name));
  const entries = [EQUIVALENTS, EXTRAS, FALLBACKS, PARTS].flatMap(Object.keys);
  const unused = entries.filter((entry) => !found.some(({ keys, file }) => keys.some((key) => fits(entry, key, file))));
  return [...unused, ...[...OWN, ...NONSTANDARD].filter((name) => !names.has(name))];
}

/** For each engine the oldest version in which all works, or which is usable, and the features that come with it. */
export function floorsOf(found, row) {
  const counted = found.filter((feature) => feature.keys.length > 0 && !OWN.includes(feature.name) && counts(feature, row));
  return Object.fromEntries(Object.keys(ENGINES).map((engine) => [engine, floor(counted, engine)]));
}

function counts(feature, row) {
  if (isIn(EXTRAS, feature) || isIn(EQUIVALENTS, feature)) return feature.isShared;
  return row === "all works" || feature.isShared || !(feature.hasFallback || isIn(FALLBACKS, feature));
}

function floor(features, engine) {
  const needed = features.map((feature) => ({ feature, version: versionIn(feature, engine) }));
  const version = Math.max(...needed.map(({ version }) => version));
  const forcing = needed.filter((one) => one.version === version).map(({ feature: { name, file } }) => `${name} in ${file}`);
  return { version, forcing: [...new Set(forcing)] };
}

// A member's name may be that of several interfaces: the oldest is meant.
function versionIn({ keys, prefix }, engine) {
  return Math.min(...keys.map((key) => versionsOf(key, { prefix, isPartialEnough: isIn(PARTS, { keys: [key] }) })[engine]));
}
