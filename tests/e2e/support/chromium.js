import { execFileSync } from "node:child_process";

/** The system's Chromium: a browser is never downloaded. */
export function chromium() {
  return process.env.CHROMIUM || execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

// Each window would keep two pages of the browser's own at work behind its address bar. Of two lists
// the last one counts, so what the test runner leaves out is here again, as far as it matters.
const LEFT_OUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "AimEnabled",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

chromium.flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  `--disable-features=${LEFT_OUT.join()}`,
];
