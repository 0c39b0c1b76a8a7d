// What the bell's attributes offer.
import { make } from "../make.js";
import { CHOICES, change, settings } from "../settings.js";
import { choice, dropDown, section } from "./parts.js";

const CEILINGS = [["9", "9+"], ["99", "99+"], ["999", "999+"]];

export function optionsSection() {
  const placements = CHOICES.placement.map((name) => [name, name.replace("-", ", ")]);
  return section(
    "The bell",
    dropDown("The panel opens at", [[null, placements]], settings.placement, (placement) => change({ placement })),
    choice("The badge counts up to", CEILINGS, settings.badge, (badge) => change({ badge })),
    check("title", "The count in the page’s title"),
    check("app", "The count on the icon of the installed app"),
    check("desktop", "New requests on the desktop; the browser asks on a click on the bell"),
  );
}

function check(name, label) {
  const input = make("input", { type: "checkbox", checked: settings[name] === "on", onchange: () => change({ [name]: input.checked ? "on" : "off" }) });
  return make("label", { class: "check" }, input, make("span", {}, label));
}
