// What the panel's sections are built from.
import { make } from "../make.js";

export const section = (title, ...content) => {
  const id = `panel-${title.toLowerCase().replaceAll(/\W+/g, "-")}`;
  return make("section", { "aria-labelledby": id }, make("h3", { id }, title), ...content);
};

export const action = (label, run) => make("button", { type: "button", class: "action", onclick: run }, label);

/** A row of choices of which one holds; `choices` are pairs of a value and its label. */
export function choice(label, choices, chosen, choose) {
  const name = `panel-${label.toLowerCase().replaceAll(/\W+/g, "-")}`;
  const options = choices.map(([value, text]) => option(name, value, text, value === chosen, choose));
  return make("fieldset", { class: "choice" }, make("legend", {}, label), make("div", { class: "options" }, ...options));
}

function option(name, value, text, checked, choose) {
  const input = make("input", { type: "radio", name, value, checked, onchange: () => choose(value) });
  return make("label", {}, input, make("span", {}, text));
}

/** A drop-down; `groups` are pairs of a heading and its pairs of value and label. */
export function dropDown(label, groups, chosen, choose) {
  const select = make("select", { onchange: () => choose(select.value) });
  for (const [heading, pairs] of groups) select.append(optionGroup(heading, pairs, chosen));
  return make("label", { class: "drop-down" }, make("span", {}, label), select);
}

function optionGroup(heading, pairs, chosen) {
  const options = pairs.map(([value, text]) => make("option", { value, selected: String(value) === String(chosen) }, text));
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
