// Breaking the server, and mending it.
import { control } from "../control.js";
import { make } from "../make.js";
import { refreshBell } from "../stage.js";
import { action, choice, outcome, section } from "./parts.js";

/** What the server can suffer from: its name, and the fault that makes it so. */
const AILMENTS = {
  well: ["Well", null],
  slow: ["Slow", { kind: "latency", ms: 3000 }],
  failing: ["Failing", { kind: "status", status: 503 }],
  busy: ["Busy", { kind: "status", status: 429, retryAfter: 10 }],
  nonsense: ["Nonsense", { kind: "wrong-shape" }],
  unreachable: ["Unreachable", { kind: "drop" }],
};

const TOLD = {
  well: "The server is well again.",
  slow: "Every answer takes three seconds.",
  failing: "Every call is answered with status 503.",
  busy: "Every call is answered with status 429: come back in ten seconds.",
  nonsense: "Every answer is JSON that nobody expects.",
  unreachable: "Every connection closes without an answer.",
};

const { line, attempt } = outcome();

export async function serverSection() {
  const { faults } = await control.get("faults");
  const ailments = Object.entries(AILMENTS).map(([name, [label]]) => [name, label]);
  return section(
    "The server",
    choice("It is", ailments, present(faults), (name) => attempt(() => inflict(name))()),
    make("div", { class: "row" }, action("Expire my session", attempt(expire)), action("Start over", attempt(startOver))),
    line,
  );
}

function present(faults) {
  const found = Object.entries(AILMENTS).find(([, [, fault]]) => fault && faults.some((other) => isLike(fault, other)));
  return found ? found[0] : "well";
}

const isLike = (fault, other) => fault.kind === other.kind && fault.status === other.status;

async function inflict(name) {
  const [, fault] = AILMENTS[name];
  await control.remove("faults");
  if (fault) await control.post("faults", { route: "*", ...fault });
  refreshBell().catch(() => {});
  return TOLD[name];
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
  location.reload();
}
