import { defineConfig } from "@playwright/test";
import { chromium } from "../e2e/support/chromium.js";

export default defineConfig({
  testMatch: "*.spec.js",
  outputDir: "../output/shots",
  fullyParallel: true,
  workers: 2,
  // A slow machine is no failure; a state is seen in many looks.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  globalSetup: "./forget.js",
  globalTeardown: "./sheet.js",
  use: {
    launchOptions: chromium.launchOptions(),
    locale: "en-GB",
  },
});
