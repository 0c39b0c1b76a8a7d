// What other people do: ask the visitor to connect, and answer the visitor's requests.
import { control } from "../control.js";
import { make } from "../make.js";
import { settings, whenChanged } from "../settings.js";
import { refreshBell } from "../stage.js";
import { asked, visitor } from "../visitor.js";
import { action, outcome, section } from "./parts.js";

const LOOK_EVERY_MS = 4000;
const { line, attempt } = outcome();
const sent = make("ul", { class: "sent" });
let shown = "";

export function requestsSection() {
  lookAgain();
  whenChanged(({ panel }) => panel === "open" && look());
  return section(
    "The others",
    make("div", { class: "row" }, action("Someone sends you a request", attempt(() => arrive(1))), action("Three at once", attempt(() => arrive(3)))),
    line,
    make("h4", {}, "Accept as the other person"),
    sent,
  );
}

async function arrive(times) {
  const to = await visitor();
  const names = [];
  for (let n = 0; n < times; n += 1) names.push((await control.post("arrive", { to })).from.name);
  const list = new Intl.ListFormat("en").format(names);
  return `${list} asked. The bell will notice when it next looks.`;
}

async function lookAgain() {
  if (!document.hidden && settings.panel === "open") await look();
  setTimeout(lookAgain, LOOK_EVERY_MS);
}

const look = () => listSent().catch((error) => note(error.message));

async function listSent() {
  const me = await visitor();
  const people = await asked(me);
  const key = JSON.stringify([me, people.map(({ id }) => id)]);
  if (key === shown) return;
  if (people.length === 0) note("You wait for nobody. Press Connect on a card.");
  else sent.replaceChildren(...people.map((person) => row(me, person)));
  shown = key;
}

function row(me, { id, name }) {
  const answer = (verb, label) => {
    const done = verb === "accept" ? "accepted" : "declined";
    const run = attempt(async () => {
      await control.post("act", { as: id, action: verb, user: me });
      await Promise.allSettled([listSent(), refreshBell()]);
      return `${name} ${done}.`;
    });
    const button = action(label, run);
    button.setAttribute("aria-label", `${label} as ${name}`);
    return button;
  };
  return make("li", {}, make("bdi", {}, name), answer("accept", "Accept"), answer("reject", "Decline"));
}

function note(text) {
  shown = "";
  sent.replaceChildren(make("li", { class: "hint" }, text));
}
