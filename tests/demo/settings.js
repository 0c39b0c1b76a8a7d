import { LANGUAGES } from "./languages.js";
import { STARTS } from "./theme/starts.js";

/** What can be set, and what each setting may be. The first is what holds when the address is silent. */
export const CHOICES = {
  platform: ["both", "axero", "selfcommunity"],
  theme: ["auto", "light", "dark"],
  lang: LANGUAGES.map(([tag]) => tag),
  look: STARTS.map(([name]) => name),
  placement: ["bottom-end", "bottom", "bottom-start", "top-end", "top", "top-start", "left", "left-start", "left-end", "right", "right-start", "right-end"],
  badge: ["99", "9", "999"],
  title: ["off", "on"],
  app: ["off", "on"],
  desktop: ["off", "on"],
  code: ["html", "javascript", "rust"],
  network: ["online", "offline"],
  width: ["full", "phone"],
  panel: ["closed", "open"],
};

/** What holds any text, and what it is when the address is silent. */
const TEXTS = {
  q: "",
  edits: "",
  sections: "you,the-others,states,looks",
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
  const texts = Object.entries(TEXTS).map(([name, usual]) => [name, query.get(name) ?? usual]);
  const as = Number(query.get("as"));
  return { ...Object.fromEntries([...chosen, ...texts]), as: as > 0 ? as : null };
}

const usual = { ...Object.fromEntries(Object.entries(CHOICES).map(([name, [first]]) => [name, first])), ...TEXTS, as: null };

/** The address of the page with these settings. */
export function address(changes = {}, { framed = isFramed } = {}) {
  const wanted = { ...settings, ...changes };
  const query = new URLSearchParams();
  for (const name of Object.keys(usual)) {
    if (wanted[name] !== usual[name]) query.set(name, wanted[name]);
  }
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

/** The same while a slider is on its way: browsers let a page write its address a few times a second. */
export function preview(changes) {
  Object.assign(settings, changes);
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
