import { chromium as driver } from "@playwright/test";
import { chromium } from "../e2e/support/chromium.js";
import { Community } from "../e2e/support/community.js";

/** A browser, and a community that serves the package to it. */
export async function start(...flags) {
  const community = await Community.start(...flags);
  const browser = await driver.launch(chromium.launchOptions());
  const stop = () => Promise.all([browser.close(), community.stop()]);
  return { browser, community, stop };
}
