import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** fontconfig's file for browsers under test: they see the tests' fonts and none of the machine's. */
const FONTS = process.env.TEST_FONTS || fileURLToPath(new URL("../../fonts/fonts.conf", import.meta.url));

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
  // The shell alone would round each letter to whole pixels.
  "--font-render-hinting=none",
  `--disable-features=${LEFT_OUT.join()}`,
];

chromium.environment = { ...process.env, FONTCONFIG_FILE: FONTS };

/** How Playwright starts it: without the browser around the engine, where that is installed. */
chromium.launchOptions = () => ({ executablePath: process.env.HEADLESS_SHELL || chromium(), args: chromium.flags, env: chromium.environment });
