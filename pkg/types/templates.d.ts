import type { ConnectionBell, ConnectionButton } from "./elements.js";
import type { ConnectionBellEventMap, ConnectionButtonEventMap } from "./events.js";

/** What templates call the properties that they can set; a token is a property there too. */
interface Names {
  platform: "platform";
  baseUrl: "base-url";
  token: "token";
  credentials: "credentials";
  userId: "user-id";
  personName: "person-name";
  size: "size";
  words: "words";
  hideLabel: "hide-label";
  connectPlatform: "connect-platform";
  connectBaseUrl: "connect-base-url";
  connectToken: "connectToken";
  pollSeconds: "poll-seconds";
  backgroundPollSeconds: "background-poll-seconds";
  maxBadge: "max-badge";
  lang: "lang";
  theme: "theme";
  placement: "placement";
  views: "views";
  profileUrl: "profile-url";
  inline: "inline";
  open: "open";
  titleCount: "title-count";
  appBadge: "app-badge";
  desktopNotify: "desktop-notify";
}

type Written<Value> = Value extends number ? Value | `${Value}` : Value extends object ? Value | string : Value;

type Attributes<Element> = {
  [Name in keyof Element as Name extends keyof Names ? Names[Name] : never]?: Written<NonNullable<Element[Name]>> | undefined;
};

type Needing<Attributes, Name extends keyof Attributes> = Attributes & { [Needed in Name]-?: NonNullable<Attributes[Needed]> };

/** Listeners as React and Svelte write them: `on`, and the event's own name. */
type Listeners<Events> = {
  [Type in keyof Events as `on${Type & string}`]?: ((event: Events[Type]) => void) | undefined;
};

/** What `<connection-bell>` takes in a template: its attributes as in HTML, and the tokens. */
export interface ConnectionBellAttributes extends Needing<Attributes<ConnectionBell>, "platform"> {}

/** What `<connection-button>` takes in a template: its attributes as in HTML, and the token. */
export interface ConnectionButtonAttributes extends Needing<Attributes<ConnectionButton>, "platform" | "user-id"> {}

/** The listeners of `<connection-bell>` in React and Svelte: `onbell-accept` and so on. */
export interface ConnectionBellListeners extends Listeners<ConnectionBellEventMap> {}

/** The listeners of `<connection-button>` in React and Svelte: `onbell-connect` and `onbell-error`. */
export interface ConnectionButtonListeners extends Listeners<ConnectionButtonEventMap> {}

// Without it, all that stands here would be exported.
export {};
