import type { ApiError, ConnectionRequest, ConnectionStatus, Inbox, Person, Platform, Token } from "./index.js";

export * from "./index.js";

/** Texts that differ from the shipped ones; each is a string, or one for each plural category. */
export type Words = Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;

/** Adds a language, or changes texts of one. Elements that are there already keep theirs. */
export declare function addLanguage(language: string, words: Words): void;

/** What both elements share. */
declare class ConnectionElement extends HTMLElement {
  /** Which platform the site runs on. Attribute `platform`; required. */
  platform: Platform | null;
  /** The site's address. Attribute `base-url`; default `/`. */
  baseUrl: string | null;
  /** A bearer token, or a function that gives one. Never an attribute. */
  token: Token | undefined;
  /** Attribute `credentials`; default `same-origin`. */
  credentials: "omit" | "same-origin" | "include" | null;
  /** Attribute `user-id`. */
  userId: number | null;
  /** Attribute `theme`; default `auto`. */
  theme: "auto" | "light" | "dark" | null;
}

/** `<connection-bell>`: who wants to connect, and the answers. */
export declare class ConnectionBell extends ConnectionElement {
  /** The platform that takes connection requests. Attribute `connect-platform`. */
  connectPlatform: Platform | null;
  /** Attribute `connect-base-url`. */
  connectBaseUrl: string | null;
  /** The token for the platform that takes connection requests. */
  connectToken: Token | undefined;
  /** Seconds between polls, at least 5. Attribute `poll-seconds`; default 30. */
  pollSeconds: number | null;
  /** The same while the page is hidden; 0 is never. Attribute; default 0. */
  backgroundPollSeconds: number | null;
  /** Above it the badge reads "99+". Attribute `max-badge`; default 99. */
  maxBadge: number | null;
  /** Preferred side of the panel. Attribute; default `bottom-end`. */
  placement: string | null;
  /** The panel in the page, without bell and popover. Attribute. */
  inline: boolean;
  /** Whether the panel is open. Attribute; reflects. */
  open: boolean;
  /** How many requests wait. */
  readonly count: number;
  /** The inbox behind the bell. */
  readonly inbox: Inbox;
  show(): Promise<void>;
  hide(): Promise<void>;
  /** Asks the platform at once; settles when it has answered or failed. */
  refresh(): Promise<void>;
  /** Tells the platform that the requests on the list were looked at, where it wants to know. */
  markSeen(): Promise<void>;
}

/** `<connection-button>`: where the signed-in person and another one stand, and what to do. */
export declare class ConnectionButton extends ConnectionElement {
  /** The other one's name, for readers. Attribute `person-name`. */
  personName: string | null;
}

/** The events of the elements. All bubble and cross shadow roots. */
export interface ConnectionBellEventMap {
  "bell-change": CustomEvent<{ readonly count: number; readonly previous: number }>;
  "bell-arrive": CustomEvent<{ readonly request: ConnectionRequest }>;
  "bell-accept": CustomEvent<{ readonly person: Person; readonly status: ConnectionStatus }>;
  "bell-decline": CustomEvent<{ readonly person: Person; readonly status: ConnectionStatus }>;
  "bell-connect": CustomEvent<{ readonly person: Person; readonly status: ConnectionStatus }>;
  "bell-open": CustomEvent<object>;
  "bell-close": CustomEvent<object>;
  "bell-error": CustomEvent<{ readonly error: ApiError | TypeError }>;
  "bell-signed-out": CustomEvent<{ readonly retry: (token?: Token) => void }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "connection-bell": ConnectionBell;
    "connection-button": ConnectionButton;
  }
  interface HTMLElementEventMap extends ConnectionBellEventMap {}
}
