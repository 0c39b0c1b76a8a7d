import type { Credentials, Platform, Token } from "./client.js";
import type { Inbox } from "./inbox.js";
import type { Words } from "./words.js";

/** Light or dark; `auto` is as the page has it. */
export type Theme = "auto" | "light" | "dark";

/** A side of the bell, and perhaps the edge that is aligned. */
export type Placement =
  | "bottom"
  | "bottom-start"
  | "bottom-end"
  | "top"
  | "top-start"
  | "top-end"
  | "left"
  | "left-start"
  | "left-end"
  | "right"
  | "right-start"
  | "right-end";

/** 28, 36 and 44 px high. */
export type ButtonSize = "small" | "medium" | "large";

/** What both elements share. A property is `null` where its attribute is not there. */
declare class ConnectionElement extends HTMLElement {
  /**
   * Which platform the site runs on. Required.
   * @attribute platform
   */
  platform: Platform | null;
  /**
   * The site's `http` or `https` address, relative to the page.
   * @attribute base-url
   * @default "/"
   */
  baseUrl: string | null;
  /**
   * A bearer token, or a function that gives one. Never an attribute: markup is no place for a
   * secret. Without one, the session cookie of a same-origin site speaks for the visitor.
   */
  token: Token | null | undefined;
  /**
   * Which cookies go along, as `fetch` has it.
   * @attribute credentials
   * @default "same-origin"
   */
  credentials: Credentials | null;
  /**
   * Light or dark.
   * @attribute theme
   * @default "auto"
   */
  theme: Theme | null;
  /**
   * Texts that differ from those of the language, on this element alone. What is wrong is told by
   * `bell-error` and leaves the texts as they were.
   */
  get words(): Words | null;
  set words(words: Words | null | undefined);
}

/**
 * `<connection-bell>`: a bell with the number of those who want to connect, and a panel with the
 * list of them and the answers.
 *
 * @attribute lang - The language; else the nearest `lang` above the element, else the browser's.
 * @attribute words - Texts that differ from those of the language, as JSON; `words` has them then.
 * @slot icon - The bell's picture.
 * @slot header - The panel's heading.
 * @slot empty - What stands in the panel when nobody waits.
 * @slot footer - What stands below the list.
 * @csspart bell - The button that opens the panel.
 * @csspart icon - The bell's picture.
 * @csspart badge - The number on the bell.
 * @csspart panel - The panel.
 * @csspart header - The panel's top: heading, number, way out.
 * @csspart tab - What opens a view, where the panel has several.
 * @csspart toolbar - What stands above the list: the answers to all requests at once.
 * @csspart accept-all - The button that accepts all requests that are shown.
 * @csspart decline-all - The button that declines all requests that are shown.
 * @csspart together - How many were answered at once, while that can be taken back.
 * @csspart undo-all - The button that takes it back.
 * @csspart arrivals - The button that shows what came while somebody read the list.
 * @csspart list - The list of a view: those who wait, or other people.
 * @csspart item - One of them.
 * @csspart avatar - The picture, or the initials.
 * @csspart name - The name.
 * @csspart message - What the person wrote, or a line about them.
 * @csspart more - The button that shows all that the person wrote, where it is cut.
 * @csspart time - When the request came.
 * @csspart accept - The button that accepts.
 * @csspart decline - The button that declines.
 * @csspart connect - The button that shows where one stands with somebody on another list than that of those who wait.
 * @csspart undo - The button that takes a decline back, while that is possible.
 * @csspart empty - What stands in the panel when nobody waits.
 * @csspart error - What went wrong: with the list, or with one answer.
 * @csspart footer - What stands below the list.
 * @cssstate open - The panel is open.
 * @cssstate has-requests - Somebody waits.
 * @cssstate loading - No answer came yet.
 * @cssstate offline - The browser says that there is no network.
 * @cssstate signed-out - The platform does not know the visitor any more.
 */
export declare class ConnectionBell extends ConnectionElement {
  /**
   * The signed-in user's id, where the platform's "who am I" should not be asked.
   * @attribute user-id
   */
  userId: number | null;
  /**
   * The platform that takes connection requests, where that is another one.
   * @attribute connect-platform
   */
  connectPlatform: Platform | null;
  /**
   * That platform's address.
   * @attribute connect-base-url
   * @default "/"
   */
  connectBaseUrl: string | null;
  /** That platform's token. Never an attribute. */
  connectToken: Token | null | undefined;
  /**
   * Seconds between polls, at least 5.
   * @attribute poll-seconds
   * @default 30
   */
  pollSeconds: number | null;
  /**
   * Seconds between polls while the page is hidden, at least 5; 0 is never.
   * @attribute background-poll-seconds
   * @default 0
   */
  backgroundPollSeconds: number | null;
  /**
   * Above it the badge reads "99+".
   * @attribute max-badge
   * @default 99
   */
  maxBadge: number | null;
  /**
   * Where the panel opens; it changes sides and shifts to stay in view.
   * @attribute placement
   * @default "bottom-end"
   */
  placement: Placement | null;
  /**
   * The views of the panel, in order, with spaces between them: any of `requests`, `sent`,
   * `connections` and `people`; without any, all that the platform can list. What it cannot is
   * left out.
   * @attribute views
   */
  views: string | null;
  /**
   * Where somebody's profile is, with `{id}` in place of their id: an `http` or `https` address,
   * relative to the page. For platforms that do not say it themselves, as SelfCommunity.
   * @attribute profile-url
   */
  profileUrl: string | null;
  /**
   * The panel in the page, without bell and popover.
   * @attribute inline
   */
  inline: boolean;
  /**
   * Whether the panel is open.
   * @attribute open
   */
  open: boolean;
  /**
   * Puts the count in front of the page's title: "(3) …".
   * @attribute title-count
   */
  titleCount: boolean;
  /**
   * Puts the count on the icon of the installed app, where the browser can.
   * @attribute app-badge
   */
  appBadge: boolean;
  /**
   * Shows a desktop notification for a new request while the page is not in use: once, however
   * many tabs are open. The browser asks for permission when somebody clicks the bell.
   * @attribute desktop-notify
   */
  desktopNotify: boolean;
  /** How many requests wait. */
  readonly count: number;
  /** The inbox behind the bell. It lives as long as the bell does. */
  readonly inbox: Inbox;
  /** Opens the panel. */
  show(): Promise<void>;
  /** Closes the panel. */
  hide(): Promise<void>;
  /** Asks the platform at once; settles when it has answered or failed. */
  refresh(): Promise<void>;
  /** Tells the platform that the requests on the list were looked at, where it wants to know. */
  markSeen(): Promise<void>;
}

/**
 * `<connection-button>`: a button that always shows where the signed-in person and another one
 * stand, and does what can be done about it: connect, withdraw, accept or decline, remove.
 *
 * @attribute lang - The language; else the nearest `lang` above the element, else the browser's.
 * @attribute words - Texts that differ from those of the language, as JSON; `words` has them then.
 * @csspart connect - The button.
 * @csspart accept - The button, where it accepts.
 * @csspart decline - The button beside it: declines, or removes the connection.
 * @csspart error - Why the last click did not go through.
 */
export declare class ConnectionButton extends ConnectionElement {
  /**
   * The other person's id. Required.
   * @attribute user-id
   */
  userId: number | null;
  /**
   * The other person's name, for those who cannot see whose button it is.
   * @attribute person-name
   */
  personName: string | null;
  /**
   * How large it is. Under a finger none is lower than 44 px.
   * @attribute size
   * @default "medium"
   */
  size: ButtonSize | null;
  /**
   * Shows the icon alone. The label is still read out, and shown under a pointer; a question stays
   * in words.
   * @attribute hide-label
   */
  hideLabel: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "connection-bell": ConnectionBell;
    "connection-button": ConnectionButton;
  }
}

// Without it, all that stands here would be exported.
export {};
