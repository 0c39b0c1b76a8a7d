// One control for each custom property.
import { make } from "../make.js";
import { change, preview } from "../settings.js";
import { pair, written } from "../theme/colours.js";
import { writeEdits } from "../theme/edits.js";
import { amount, properties } from "../theme/properties.js";
import { edits, startValue, valueOf } from "../theme/theme.js";

const SCHEMES = ["light", "dark"];

/** The controls of all properties, and `show`, which makes them show what holds. */
export function themeControls() {
  const made = properties.map((property) => [property.kind, CONTROLS[property.kind](property)]);
  const of = (kind) => made.filter(([own]) => own === kind).map(([, { element }]) => element);
  const heads = SCHEMES.map((scheme) => make("span", { "aria-hidden": "true" }, capital(scheme)));
  const colours = make("fieldset", { class: "colours" }, make("legend", {}, "Colours"), make("div", { class: "heads" }, ...heads), ...of("colour"));
  return { colours, others: [...of("range"), ...of("choice")], show: () => made.forEach(([, { show }]) => show()) };
}

const CONTROLS = { colour: colourControl, range: rangeControl, choice: choiceControl };

function colourControl(property) {
  const label = capital(property.description);
  const inputs = SCHEMES.map((scheme) => make("input", { type: "color", "aria-label": `${label}, ${scheme}` }));
  const row = make("div", { class: "colour", title: property.name }, make("span", { "aria-hidden": "true" }, label), ...inputs);
  listen(inputs, property, () => written(inputs.map(({ value }) => value)));
  const show = () => pair(valueOf(coloured(property))).forEach((colour, at) => assign(inputs[at], colour));
  return { element: row, show };
}

// Until the icon is given a colour, it has the page's: that of text.
const coloured = ({ name }) => (pair(valueOf(name)) ? name : "--bell-text");

function rangeControl(property) {
  const { least, most, step, unit } = property.range;
  const input = make("input", { type: "range", min: least, max: most, step });
  const shown = make("span", { class: "value", "aria-hidden": "true" });
  listen([input], property, () => `${Number(input.value)}${unit}`);
  const show = () => {
    assign(input, String(amount(valueOf(property.name), unit)));
    shown.textContent = `${Number(input.value)} ${unit}`;
    input.setAttribute("aria-valuetext", shown.textContent);
  };
  const label = make("span", {}, capital(property.description));
  return { element: make("label", { class: "range", title: property.name }, label, shown, input), show };
}

function choiceControl(property) {
  const options = Object.entries(property.choices).map(([, [label, value]]) => make("option", { value }, label));
  const first = make("option", { value: "" }, "As in the theme");
  const select = make("select", {}, first, ...options);
  listen([select], property, () => select.value);
  const show = () => assign(select, edits()[property.name] ?? "");
  return { element: make("label", { class: "drop-down", title: property.name }, make("span", {}, capital(property.description)), select), show };
}

function listen(inputs, property, value) {
  for (const input of inputs) {
    input.addEventListener("input", () => preview({ edits: edited(property, value()) }));
    input.addEventListener("change", () => change({ edits: edited(property, value()) }));
  }
}

function edited({ name }, value) {
  const all = { ...edits(), [name]: value };
  if (!value || value === startValue(name)) delete all[name];
  return writeEdits(all);
}

function assign(input, value) {
  if (input.value !== value) input.value = value;
}

const capital = (text) => text.replace(/^./, (first) => first.toUpperCase());
