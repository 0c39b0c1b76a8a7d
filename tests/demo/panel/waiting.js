// How many wait for the visitor: people who really ask, or take their request back.
import { control } from "../control.js";
import { make } from "../make.js";
import { refreshBell } from "../stage.js";
import { askers, visitor } from "../visitor.js";
import { action } from "./parts.js";
import { whileWell } from "./server.js";

const CROWDS = [["None", 0], ["One", 1], ["Five", 5], ["Many", 120]];

/** Those of the cast with the longest names, one of them a single word. */
const LONG_NAMED = [431, 432];

const LONG_MESSAGE = `${"We met at the harbour, where you told me about the lighthouse, the old ferry and the people who keep both going. ".repeat(8)}Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.`;

/** Buttons that make so many wait; `attempt` tells what came of it. */
export function waitingButtons(attempt) {
  const crowds = CROWDS.map(([label, count]) => action(label, attempt(() => bring(letWait(count)))));
  const longTexts = action("Long texts", attempt(() => bring(letLongTextsWait)));
  return make("fieldset", {}, make("legend", {}, "Who waits for you"), make("div", { class: "row" }, ...crowds, longTexts));
}

async function bring(about) {
  const me = await visitor();
  const said = await whileWell(() => about(me).then(() => told(me)));
  refreshBell().catch(() => {});
  return said;
}

async function told(me) {
  const { length } = await askers(me);
  return length === 1 ? "One person waits for you." : `${length || "No"} people wait for you.`;
}

const letWait = (count) => async (me) => {
  const waiting = await askers(me);
  const tooMany = Math.max(0, waiting.length - count);
  await withdraw(waiting.slice(0, tooMany), me);
  for (let n = waiting.length; n < count; n += 1) await control.post("arrive", { to: me });
};

const letLongTextsWait = async (me) => {
  await withdraw(await askers(me), me);
  await control.post("arrive", { to: me, message: LONG_MESSAGE });
  const ask = (as) => control.post("act", { as, action: "request", user: me, message: LONG_MESSAGE });
  // Whoever was declined or accepted before does not ask again.
  await Promise.allSettled(LONG_NAMED.map(ask));
};

async function withdraw(people, me) {
  for (const { id } of people) await control.post("act", { as: id, action: "cancel", user: me });
}
