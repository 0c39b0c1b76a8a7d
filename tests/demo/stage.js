// The phone preview: the page itself, in a frame as wide as a phone.
import { whenBellSpeaks } from "./events.js";
import { make } from "./make.js";
import { address, isFramed, settings, whenChanged } from "./settings.js";

const ROOM_NEEDED = "(width >= 48rem)";

const SIGNED_IN = "signed-in";

let frame = null;

export const wantsStage = () => !isFramed && settings.width === "phone" && matchMedia(ROOM_NEEDED).matches;

export function startStage() {
  const inside = () => address({ width: "full", panel: "closed" }, { framed: true });
  frame = make("iframe", { src: inside(), title: "The page at the width of a phone" });
  document.body.classList.add("staged");
  const heading = make("h1", { class: "out-of-sight" }, "The page at the width of a phone");
  document.querySelector("#stage").append(heading, frame);
  let shown = inside();
  whenChanged(() => {
    if (shown === inside()) return;
    shown = inside();
    frame.contentWindow.location.replace(shown);
  });
  return new Promise((resolve) => frame.addEventListener(SIGNED_IN, resolve, { once: true }));
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
