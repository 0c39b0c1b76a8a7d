// The phone preview: the page itself, in a frame as wide as a phone.
import { whenBellSpeaks } from "./events.js";
import { make } from "./make.js";
import { address, change, isFramed, settings, whenChanged } from "./settings.js";

const ROOM_NEEDED = "(width >= 48rem)";

const SIGNED_IN = "signed-in";
const SETTINGS = "settings";

/** What a page takes over as it stands; for all else the one in the frame is opened anew. */
const LIVE = ["theme", "lang", "look", "edits", "network", "placement", "badge", "title", "app", "desktop"];

let frame = null;

export const wantsStage = () => !isFramed && settings.width === "phone" && matchMedia(ROOM_NEEDED).matches;

export function startStage() {
  const inside = (live = {}) => address({ width: "full", panel: "closed", sections: "", code: "html", ...live }, { framed: true });
  const opened = () => inside(Object.fromEntries(LIVE.map((name) => [name, ""])));
  frame = make("iframe", { src: inside(), title: "The page at the width of a phone" });
  document.body.classList.add("staged");
  const heading = make("h1", { class: "out-of-sight" }, "The page at the width of a phone");
  document.querySelector("#stage").append(heading, frame);
  let shown = opened();
  whenChanged(() => {
    if (shown === opened()) return tellFrame();
    shown = opened();
    frame.contentWindow.location.replace(inside());
  });
  return new Promise((resolve) => frame.addEventListener(SIGNED_IN, resolve, { once: true }));
}

function tellFrame() {
  const detail = Object.fromEntries(LIVE.map((name) => [name, settings[name]]));
  frame.contentDocument.dispatchEvent(new frame.contentWindow.CustomEvent(SETTINGS, { detail }));
}

/** Takes over what changes on the page around the frame. */
export function followSettings() {
  document.addEventListener(SETTINGS, ({ detail }) => change(detail));
}

/** Lets the page around the frame know what the bell inside it says. */
export function relayEvents() {
  whenBellSpeaks(({ type, detail }) => {
    parent.document.dispatchEvent(new parent.CustomEvent(type, { detail }));
  });
}

/** Lets the page around the frame know that somebody is signed in. */
export function relaySignIn() {
  frameElement.dispatchEvent(new parent.Event(SIGNED_IN));
}

/** Asks the bell that is on screen to look at once. */
export async function refreshBell() {
  const page = frame?.contentDocument ?? document;
  await page.querySelector("connection-bell")?.refresh?.();
}
