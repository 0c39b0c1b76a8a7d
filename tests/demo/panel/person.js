// Who one is, and by which platform the page speaks.
import { control } from "../control.js";
import { make } from "../make.js";
import { settings, visit } from "../settings.js";
import { choice, dropDown, section } from "./parts.js";

const PLATFORMS = [["both", "Both"], ["axero", "Axero"], ["selfcommunity", "SelfCommunity"]];

const EXPLAINED = {
  both: "Axero tells who is waiting; SelfCommunity carries your own requests.",
  axero: "Requests can be answered. Axero documents no call to send one.",
  selfcommunity: "Requests can be sent, withdrawn and answered.",
};

export async function personSection() {
  const [state, { results }] = await Promise.all([control.get("state"), control.get("people?limit=24")]);
  const chosen = settings.as ?? state.signedInUserId ?? state.defaultUserId;
  return section(
    "You",
    dropDown("Signed in as", groups(state, results), chosen, (as) => visit({ as: Number(as) })),
    choice("Platform", PLATFORMS, settings.platform, (platform) => visit({ platform })),
    make("p", { class: "hint" }, EXPLAINED[settings.platform]),
  );
}

function groups(state, people) {
  const parts = new Map([
    [state.defaultUserId, "five are waiting"],
    [state.popularUserId, "300 are waiting"],
    [state.lonelyUserId, "knows nobody yet"],
  ]);
  const named = people.map(({ id, name }) => [id, parts.has(id) ? `${name} (${parts.get(id)})` : name]);
  return [
    ["Worth a look", named.filter(([id]) => parts.has(id))],
    ["Others", named.filter(([id]) => !parts.has(id))],
  ];
}
