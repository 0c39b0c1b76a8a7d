// The elements as the settings want them: for the page, and for the markup shown in the panel.
import { token } from "./session.js";
import { make } from "./make.js";

const POLL_SECONDS = 5;

/** The platform that buttons speak to. */
export const buttonPlatform = ({ platform }) => (platform === "axero" ? "axero" : "selfcommunity");

/** Whether any element needs a token. Axero is content with the session cookie. */
export const needsToken = ({ platform }) => platform !== "axero";

export function bellAttributes({ platform, theme }) {
  const mixed = platform === "both" && { "connect-platform": "selfcommunity", "connect-base-url": "/" };
  return {
    platform: platform === "selfcommunity" ? "selfcommunity" : "axero",
    "base-url": "/",
    ...mixed,
    "poll-seconds": POLL_SECONDS,
    ...themed(theme),
  };
}

export function buttonAttributes(settings, { id, name }) {
  return {
    platform: buttonPlatform(settings),
    "base-url": "/",
    "user-id": id,
    "person-name": name,
    ...themed(settings.theme),
  };
}

const themed = (theme) => (theme === "auto" ? {} : { theme });

export function bell(settings) {
  const element = make("connection-bell", bellAttributes(settings));
  if (settings.platform === "selfcommunity") element.token = token;
  if (settings.platform === "both") element.connectToken = token;
  return element;
}

export function button(settings, person) {
  const element = make("connection-button", buttonAttributes(settings, person));
  if (needsToken(settings)) element.token = token;
  return element;
}
