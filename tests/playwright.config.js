import { defineConfig } from "@playwright/test";
import { chromium } from "./e2e/support/chromium.js";
import { ways } from "./e2e/support/ways.js";

const journeys = ways.map((way) => ({
  name: way.name,
  testDir: "e2e/journeys",
  use: { way },
  grep: way.only,
  grepInvert: way.cannot,
}));

export default defineConfig({
  projects: [
    // They wait for a browser's own clock most of their time: one at a time beside the others.
    { name: "tabs", testDir: "e2e/tabs", workers: 1 },
    ...journeys,
    { name: "page", testDir: "e2e/page" },
    // What is written down of all that the pages showed.
    { name: "documents", testDir: "e2e/documents", dependencies: ["page"] },
  ],
  outputDir: "output",
  snapshotPathTemplate: "{testDir}/../outlines/{arg}{ext}",
  fullyParallel: true,
  workers: 3,
  // A slow machine is no failure; a journey that passes at its second try is one.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    launchOptions: chromium.launchOptions(),
    locale: "en-GB",
    screenshot: "only-on-failure",
  },
});
