import { execFileSync } from "node:child_process";

/** The system's Chromium: a browser is never downloaded. */
export function chromium() {
  return process.env.CHROMIUM || execFileSync("which", ["chromium"], { encoding: "utf8" }).trim();
}

chromium.flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
