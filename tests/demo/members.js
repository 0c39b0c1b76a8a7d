// The directory: cards of people, searched and shown a stretch at a time.
import { avatar } from "./avatar.js";
import { control } from "./control.js";
import { button } from "./elements.js";
import { make } from "./make.js";
import { me } from "./session.js";
import { change, settings, whenChanged } from "./settings.js";
import { words, writeWords } from "./words.js";

const STRETCH = 24;
const TYPING_PAUSE_MS = 200;

const search = document.querySelector("#search");
const list = document.querySelector("#members");
const summary = document.querySelector("#summary");
const more = document.querySelector("#more");
const template = document.querySelector("#card");

let total = 0;
let failed = false;
let asked = 0;

/** Shows the first members, and follows the search field. */
export function startMembers() {
  search.value = settings.q;
  search.form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", afterTyping(startOver));
  more.addEventListener("click", showMore);
  whenChanged(summarise);
  return showFrom(0);
}

function afterTyping(run) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, TYPING_PAUSE_MS);
  };
}

function startOver() {
  change({ q: search.value.trim() });
  return showFrom(0);
}

async function showMore() {
  const first = list.childElementCount;
  await showFrom(failed ? 0 : first);
  list.children[first]?.querySelector("a")?.focus({ focusVisible: false });
}

async function showFrom(offset) {
  const turn = ++asked;
  list.setAttribute("aria-busy", "true");
  const answer = await find(offset).catch(() => null);
  if (turn !== asked) return;
  list.removeAttribute("aria-busy");
  failed = answer === null;
  if (answer) show(answer, offset);
  summarise();
}

function find(offset) {
  const query = new URLSearchParams({ search: settings.q, limit: STRETCH, offset });
  return control.get(`people?${query}`);
}

function show({ count, results }, offset) {
  total = count;
  const cards = results.map(card);
  if (offset === 0) list.replaceChildren(...cards);
  else list.append(...cards);
}

function card(person) {
  const card = template.content.cloneNode(true).firstElementChild;
  const link = card.querySelector("a");
  link.href = profile(person);
  link.firstElementChild.textContent = person.name;
  card.querySelector(".headline bdi").textContent = person.headline ?? "";
  card.querySelector(".portrait").append(avatar(person));
  card.querySelector(".act").append(act(person));
  return card;
}

export const profile = ({ id, username }) => `people/${encodeURIComponent(username ?? id)}`;

function act(person) {
  if (person.id !== me.userId) return button(settings, person);
  return make("span", { class: "you", "data-words": "you" }, words("you"));
}

function summarise() {
  const shown = list.childElementCount;
  summary.textContent = sentence(shown);
  summary.classList.toggle("alone", failed || shown === 0);
  more.hidden = !failed && shown >= total;
  more.dataset.words = failed ? "retry" : "more";
  writeWords(more.parentElement);
}

function sentence(shown) {
  if (failed) return words("failed");
  if (!settings.q) return words("showing", { shown, count: total });
  if (total === 0) return `${words("none", { query: settings.q })}. ${words("noneHint")}`;
  return words("results", { query: settings.q, count: total });
}
