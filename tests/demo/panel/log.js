// What the bell says to the page, as it says it.
import { whenBellSpeaks } from "../events.js";
import { make } from "../make.js";
import { action, section } from "./parts.js";

const KEPT = 40;
const list = make("ol", { class: "log", "aria-label": "Events, newest first", tabindex: 0 });
const hint = make("p", { class: "hint" }, "Nothing yet. Let someone send you a request.");

export function logSection() {
  whenBellSpeaks(add);
  const clear = action("Clear", () => {
    list.replaceChildren();
    hint.hidden = false;
  });
  return section("Events", hint, list, make("div", { class: "row" }, clear));
}

function add({ type, detail }) {
  hint.hidden = true;
  list.prepend(entry(type, detail));
  while (list.childElementCount > KEPT) list.lastElementChild.remove();
}

function entry(type, detail) {
  const time = make("time", {}, new Date().toLocaleTimeString("en-GB"));
  const summary = make("summary", {}, make("code", {}, type), " ", make("bdi", {}, brief(detail)), time);
  return make("li", {}, make("details", {}, summary, make("pre", {}, written(detail, 2))));
}

function brief(detail) {
  const person = detail?.request?.person ?? detail?.person;
  if (person) return person.name;
  if (detail?.error) return detail.error.code ?? detail.error.message;
  if (typeof detail?.count === "number") return `${detail.previous} → ${detail.count}`;
  return "";
}

function written(detail, indent) {
  return JSON.stringify(detail, plain, indent) ?? "no detail";
}

// Functions and errors say nothing of themselves in JSON.
function plain(key, value) {
  if (typeof value === "function") return `function ${value.name || key}()`;
  if (value && typeof value === "object" && "message" in value && "code" in value) {
    return { message: value.message, ...value };
  }
  return typeof value === "bigint" ? Number(value) : value;
}
