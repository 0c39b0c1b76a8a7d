import { defineConfig } from "@playwright/test";
import { chromium } from "../e2e/support/chromium.js";

export default defineConfig({
  testDir: "specs",
  outputDir: "../output/consumers",
  fullyParallel: true,
  workers: 2,
  // A slow machine is no failure: an app is built in its test.
  timeout: 300_000,
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
