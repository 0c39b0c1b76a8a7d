// A page cannot cut its own connection. It can say that it is offline, as a browser would.
import { settings, whenChanged } from "./settings.js";

let isOffline = false;

function apply({ network }) {
  if (isOffline === (network === "offline")) return;
  isOffline = !isOffline;
  if (isOffline) Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  else delete navigator.onLine;
  dispatchEvent(new Event(isOffline ? "offline" : "online"));
}

apply(settings);
whenChanged(apply);
