import { chromium } from "../../e2e/support/chromium.js";

const FIREFOX_PREFERENCES = {
  // It would ask the network for news, for settings, and whether there is a network.
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.safebrowsing.downloads.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

/** Chromium, by chromedriver. */
const chromiumEngine = {
  driver: (port) => [process.env.CHROMEDRIVER || "chromedriver", `--port=${port}`],
  capabilities: ({ args = [] }) => ({
    browserName: "chrome",
    "goog:chromeOptions": { binary: chromium(), args: [...chromium.flags, "--headless=new", ...args] },
  }),
  looks: {
    dark: { media: [{ name: "prefers-color-scheme", value: "dark" }] },
    "forced colours": { media: [{ name: "forced-colors", value: "active" }] },
  },
};

/** Firefox, by geckodriver. */
const firefoxEngine = {
  driver: (port) => [process.env.GECKODRIVER || "geckodriver", "--port", `${port}`],
  capabilities: ({ preferences = {} }) => ({
    browserName: "firefox",
    "moz:firefoxOptions": {
      binary: process.env.FIREFOX || "firefox-esr",
      args: ["-headless"],
      prefs: { ...FIREFOX_PREFERENCES, ...preferences },
    },
  }),
  looks: {
    dark: { preferences: { "ui.systemUsesDarkTheme": 1 } },
    "forced colours": { preferences: { "browser.display.document_color_use": 2 } },
  },
};

/** WebKit, as GTK has it, by its own driver, on a display that the command starts. */
const webkitEngine = {
  driver: (port) => [process.env.WEBKIT_DRIVER || "WebKitWebDriver", `--port=${port}`],
  environment: { DISPLAY: process.env.WEBKIT_DISPLAY || process.env.DISPLAY },
  capabilities: () => ({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: process.env.WEBKIT_BROWSER, args: ["--automation"] },
  }),
  looks: { dark: { environment: { GTK_THEME: "Adwaita:dark" } } },
};

export const ENGINES = { chromium: chromiumEngine, firefox: firefoxEngine, webkit: webkitEngine };
