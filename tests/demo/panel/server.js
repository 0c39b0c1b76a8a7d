// Breaking the server, and mending it.
import { control } from "../control.js";
import { refreshBell } from "../stage.js";
import { choice } from "./parts.js";

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
  slow: "Every answer takes three seconds. Accept somebody, or reload, to see it wait.",
  failing: "Every call is answered with status 503.",
  busy: "Every call is answered with status 429 and Retry-After: 10. The bell comes back no sooner.",
  nonsense: "Every answer is JSON that nobody expects.",
  unreachable: "Every connection closes without an answer.",
};

/** What the server suffers from, to choose; `attempt` tells what came of it. */
export async function serverChoice(attempt) {
  const { faults } = await control.get("faults");
  const ailments = Object.entries(AILMENTS).map(([name, [label]]) => [name, label]);
  return choice("The server is", ailments, present(faults), (name) => attempt(() => inflict(name))());
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

/** Runs `run` while the server is well, whatever it suffers from before and after. */
export async function whileWell(run) {
  const { faults } = await control.get("faults");
  await control.remove("faults");
  try {
    return await run();
  } finally {
    for (const { id, ...fault } of faults) await control.post("faults", fault);
  }
}
