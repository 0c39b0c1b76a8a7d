// The elements as the settings want them.
import { make } from "./make.js";
import { optionAttributes } from "./options.js";
import { token } from "./session.js";

/** More often than by default, so that one sees something. */
const POLL_SECONDS = 5;

/** Where the practice community has its members' pages. */
const PROFILES = "people/{id}";

/** The platform that buttons speak to. */
export const buttonPlatform = ({ platform }) => (platform === "axero" ? "axero" : "selfcommunity");

/** Whether any element needs a token. Axero is content with the session cookie. */
export const needsToken = ({ platform }) => platform !== "axero";

/** What a bell on a page of the community's own site needs: attributes that differ from the defaults. */
export function bellAttributes(settings) {
  const { platform, theme } = settings;
  return {
    platform: platform === "selfcommunity" ? "selfcommunity" : "axero",
    ...(platform === "both" && { "connect-platform": "selfcommunity" }),
    ...themed(theme),
    ...optionAttributes(settings),
  };
}

/** The same for a button about `person`. */
export const buttonAttributes = (settings, { id, name }) => ({
  platform: buttonPlatform(settings),
  "user-id": id,
  "person-name": name,
  ...themed(settings.theme),
});

const themed = (theme) => (theme === "auto" ? {} : { theme });

/** Which property of the bell takes the token. */
export const tokenProperty = ({ platform }) => (platform === "both" ? "connectToken" : "token");

export function bell(settings) {
  const element = make("connection-bell", { ...bellAttributes(settings), "profile-url": PROFILES, "poll-seconds": POLL_SECONDS });
  if (needsToken(settings)) element[tokenProperty(settings)] = token;
  return element;
}

/** The bell's panel as it stands in a page, without what the page's own bell does for it. */
export const panelAlone = (settings) => Object.assign(bell({ ...settings, title: "off", app: "off", desktop: "off" }), { inline: true });

export function button(settings, person) {
  const element = make("connection-button", buttonAttributes(settings, person));
  if (needsToken(settings)) element.token = token;
  return element;
}
