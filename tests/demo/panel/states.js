// Every state that the bell knows, brought about for real.
import { control } from "../control.js";
import { make } from "../make.js";
import { change, settings } from "../settings.js";
import { refreshBell } from "../stage.js";
import { action, choice, outcome, section } from "./parts.js";
import { serverChoice } from "./server.js";
import { waitingButtons } from "./waiting.js";

const NETWORKS = [["online", "Online"], ["offline", "Offline"]];

const { line, attempt } = outcome();
const normal = action("Normal again", attempt(startOver));

export async function statesSection() {
  return section(
    "States",
    waitingButtons(attempt),
    await serverChoice(attempt),
    choice("The browser is", NETWORKS, settings.network, (network) => change({ network })),
    make("p", { class: "hint" }, "A page can only say that it is offline: the bell hears it as from the browser, but nothing is cut. The developer tools can cut it."),
    make("div", { class: "row" }, action("Expire my session", attempt(expire)), normal),
    line,
  );
}

/** Puts the visitor where they were when they asked to start over. */
export function goOn() {
  if (!history.state?.startedOver) return;
  history.replaceState(null, "");
  normal.focus();
  // A bell that met trouble on the last page would take its time.
  refreshBell().catch(() => {});
  attempt(() => "All is as at the start.")();
}

async function expire() {
  const { signedInUserId } = await control.get("state");
  if (signedInUserId === null) return "The session has ended already.";
  await control.post("expire", { userId: signedInUserId });
  refreshBell().catch(() => {});
  return "Your session and your tokens are no longer good.";
}

async function startOver() {
  await control.post("reset");
  change({ network: "online" });
  history.replaceState({ startedOver: true }, "");
  location.reload();
}
