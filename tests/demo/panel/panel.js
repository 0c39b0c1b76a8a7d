// The side panel: play the other side.
import { make } from "../make.js";
import { change, settings, whenChanged } from "../settings.js";
import { properties } from "../theme/properties.js";
import { appearanceSection } from "./appearance.js";
import { codeSection } from "./code.js";
import { logSection } from "./log.js";
import { optionsSection } from "./options.js";
import { personSection } from "./person.js";
import { requestsSection } from "./requests.js";
import { goOn, statesSection } from "./states.js";
import { themeSection } from "./theme-editor.js";

const panel = document.querySelector("#panel");
const opener = document.querySelector("#open-panel");
const heading = make("h2", { tabindex: -1 }, "Play the other side");

/** Shows the panel as the address wants it, and fills it once somebody is signed in. */
export async function startPanel(signedIn) {
  opener.hidden = false;
  opener.addEventListener("click", open);
  panel.addEventListener("keydown", closeOnEscape);
  const inside = make("div", { dir: "ltr" }, header());
  panel.append(inside);
  whenChanged(reflect);
  reflect();
  const log = logSection();
  await signedIn;
  const sections = await Promise.all([personSection(), requestsSection(), statesSection()]).catch(unreachable);
  const theme = properties.length > 0 ? [themeSection()] : [];
  inside.append(...sections, appearanceSection(), optionsSection(), ...theme, codeSection(), log);
  goOn();
}

function header() {
  const close = make("button", { type: "button", class: "close", "aria-label": "Close the panel", onclick: closePanel }, "×");
  const told = make("p", { class: "hint" }, "You are a visitor of this community. Here you are everybody else: its people, its server, its designer.");
  return make("header", {}, make("div", {}, heading, told), close);
}

const unreachable = () => [make("p", { class: "hint" }, "The practice community does not answer.")];

function reflect() {
  const isOpen = settings.panel === "open";
  panel.hidden = !isOpen;
  opener.setAttribute("aria-expanded", isOpen);
}

function open() {
  change({ panel: "open" });
  heading.focus();
}

function closePanel() {
  change({ panel: "closed" });
  opener.focus();
}

function closeOnEscape(event) {
  if (event.key === "Escape") closePanel();
}
