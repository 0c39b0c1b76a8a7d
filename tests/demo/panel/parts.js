// What the panel's sections are built from.
import { make } from "../make.js";
import { change, settings } from "../settings.js";

/** A part of the panel that folds. The address remembers which are open. */
export function section(title, ...content) {
  const id = slug(title);
  const part = make("details", { class: "section", id: `panel-${id}`, open: opened().includes(id) });
  part.addEventListener("toggle", () => remember(id, part.open));
  part.append(make("summary", {}, make("h3", {}, title)), make("div", { class: "content" }, ...content));
  return part;
}

const opened = () => settings.sections.split(",").filter(Boolean);

function remember(id, isOpen) {
  if (opened().includes(id) === isOpen) return;
  const others = opened().filter((other) => other !== id);
  change({ sections: [...others, ...(isOpen ? [id] : [])].join(",") });
}

const slug = (text) => text.toLowerCase().replaceAll(/\W+/g, "-");

export const action = (label, run) => make("button", { type: "button", class: "action", onclick: run }, label);

/** A row of choices of which one holds; `choices` are pairs of a value and its label. */
export function choice(label, choices, chosen, choose) {
  const name = `panel-${slug(label)}`;
  const options = choices.map(([value, text]) => option(name, value, text, value === chosen, choose));
  return make("fieldset", { class: "choice" }, make("legend", {}, label), make("div", { class: "options" }, ...options));
}

function option(name, value, text, checked, choose) {
  const input = make("input", { type: "radio", name, value, checked, onchange: () => choose(value) });
  return make("label", {}, input, make("span", {}, text));
}

/** A drop-down; `groups` are pairs of a heading and its choices: a value, its label and perhaps its language. */
export function dropDown(label, groups, chosen, choose) {
  const select = make("select", { onchange: () => choose(select.value) });
  for (const [heading, pairs] of groups) select.append(optionGroup(heading, pairs, chosen));
  return make("label", { class: "drop-down" }, make("span", {}, label), select);
}

function optionGroup(heading, pairs, chosen) {
  const options = pairs.map(([value, text, lang]) => make("option", { value, lang, selected: String(value) === String(chosen) }, text));
  return heading ? make("optgroup", { label: heading }, ...options) : fragment(options);
}

function fragment(nodes) {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  return fragment;
}

/** A line that says what came of an action, and `attempt`, which makes an action say it there. */
export function outcome() {
  const line = make("p", { class: "outcome", role: "status" });
  const say = (text) => {
    line.textContent = text;
  };
  const attempt = (run) => async () => {
    try {
      say((await run()) ?? "");
    } catch (error) {
      say(error.message);
    }
  };
  return { line, attempt };
}
