import { LANGUAGES } from "./languages.js";

/** What can be set, and what each setting may be. The first is what holds when the address is silent. */
export const CHOICES = {
  platform: ["both", "axero", "selfcommunity"],
  theme: ["auto", "light", "dark"],
  lang: LANGUAGES.map(([tag]) => tag),
  width: ["full", "phone"],
  panel: ["closed", "open"],
};

const listeners = new Set();

/** The settings in force. They live in the address, so that what one sees can be linked. */
export const settings = read(new URLSearchParams(location.search));

/** Whether this is the page inside the phone preview. */
export const isFramed = new URLSearchParams(location.search).has("framed");

function read(query) {
  const chosen = Object.entries(CHOICES).map(([name, choices]) => {
    const value = query.get(name);
    return [name, choices.includes(value) ? value : choices[0]];
  });
  const as = Number(query.get("as"));
  return { ...Object.fromEntries(chosen), as: as > 0 ? as : null, q: query.get("q") ?? "" };
}

/** The address of the page with these settings. */
export function address(changes = {}, { framed = isFramed } = {}) {
  const wanted = { ...settings, ...changes };
  const query = new URLSearchParams();
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (wanted[name] !== choices[0]) query.set(name, wanted[name]);
  }
  if (wanted.as) query.set("as", wanted.as);
  if (wanted.q) query.set("q", wanted.q);
  if (framed) query.set("framed", "");
  const text = query.toString().replace("framed=", "framed");
  return location.pathname + (text && `?${text}`);
}

/** Changes settings in place. */
export function change(changes) {
  Object.assign(settings, changes);
  history.replaceState(null, "", address());
  for (const listener of listeners) listener(settings);
}

/** Opens the page anew with other settings. */
export function visit(changes) {
  location.assign(address(changes));
}

/** Calls `listener` after each change. */
export function whenChanged(listener) {
  listeners.add(listener);
}
