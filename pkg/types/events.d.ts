import type { Token } from "./client.js";
import type { ApiError } from "./error.js";
import type { ConnectionRequest, ConnectionStatus, Person } from "./inbox.js";

/** Another number of requests waits. */
export interface BellChange {
  /** How many wait now. */
  readonly count: number;
  /** How many waited before. */
  readonly previous: number;
}

/** A request came in while the page was open. */
export interface BellArrival {
  /** The request. */
  readonly request: ConnectionRequest;
}

/** The platform has taken what was done between the signed-in person and another one. */
export interface BellAction {
  /** The other person. */
  readonly person: Person;
  /** Where the two now stand. */
  readonly status: ConnectionStatus;
}

/** Something failed; a `TypeError` says which attribute is wrong, or what the browser lacks. */
export interface BellFailure {
  /** What failed. */
  readonly error: ApiError | TypeError;
}

/** The platform does not know the visitor any more. */
export interface BellSignedOut {
  /** Starts again, with a new token if there is one. */
  readonly retry: (token?: Token | null) => void;
}

/** The events of `<connection-button>`. They bubble and cross shadow roots. */
export interface ConnectionButtonEventMap {
  /** The platform has taken what was done: asked, withdrawn, accepted, declined, removed. */
  "bell-connect": CustomEvent<BellAction>;
  /** Something failed, or an attribute is wrong. */
  "bell-error": CustomEvent<BellFailure>;
}

/** The events of `<connection-bell>`. They bubble and cross shadow roots. */
export interface ConnectionBellEventMap {
  /** Another number of requests waits. */
  "bell-change": CustomEvent<BellChange>;
  /** A request came in while the page was open. */
  "bell-arrive": CustomEvent<BellArrival>;
  /** The platform has taken a yes. */
  "bell-accept": CustomEvent<BellAction>;
  /** The platform has taken a no. */
  "bell-decline": CustomEvent<BellAction>;
  /** The platform has taken what else was done: asked, withdrawn, removed, a no taken back. */
  "bell-connect": CustomEvent<BellAction>;
  /** The panel opened. */
  "bell-open": CustomEvent<object>;
  /** The panel closed. */
  "bell-close": CustomEvent<object>;
  /** Something failed, or an attribute is wrong. */
  "bell-error": CustomEvent<BellFailure>;
  /** The platform does not know the visitor any more. */
  "bell-signed-out": CustomEvent<BellSignedOut>;
}

declare global {
  // They bubble: an element's listener, and one of anything above it, is typed by this.
  interface GlobalEventHandlersEventMap extends ConnectionBellEventMap {}
}
