/// <reference lib="esnext.disposable" />

import type { ClientOptions, Platform, Token } from "./client.js";
import type { ApiError } from "./error.js";

/** Whose requests an inbox holds, and how often it asks. */
export interface InboxOptions extends ClientOptions {
  /** Which platform the site runs on. */
  platform: Platform;
  /** The signed-in person, where the platform need not be asked. */
  userId?: number | undefined;
  /** Milliseconds from an answer to the next question; at least 1. Default 30 000. */
  pollMs?: number | undefined;
  /** The same while the page is hidden, at least 1; 0 asks nothing then. Default 0. */
  backgroundPollMs?: number | undefined;
  /** Sends connection requests to another platform than the one polled. */
  connect?: ConnectOptions | undefined;
}

/** The platform that takes connection requests, and how to reach it. */
export interface ConnectOptions extends ClientOptions {
  /** Which platform that site runs on. */
  platform: Platform;
}

/** A member of the community. */
export interface Person {
  /** The platform's id. */
  readonly id: number;
  /** The name to show: plain text, never HTML, never empty. */
  readonly name: string;
  /** An absolute `http` or `https` address. */
  readonly avatarUrl: string | null;
  /** An absolute `http` or `https` address. */
  readonly profileUrl: string | null;
  /** A line about the person: plain text, never HTML. */
  readonly headline: string | null;
}

/** What has become of a request. */
export type RequestState =
  /** It waits for an answer. */
  | "pending"
  /** It was accepted; until `undoUntil`, if there is one, that can be taken back. */
  | "accepting"
  /** It was declined: until `undoUntil` that can be taken back, then the platform is told. */
  | "declining"
  /** The platform has taken the yes; the request leaves the list after some seconds. */
  | "accepted"
  /** The platform has taken the no; the request leaves the list after some seconds. */
  | "declined"
  /** The answer did not go through; the request waits again, and `error` says why. */
  | "failed"
  /** The no is being taken back; the platform has not answered yet. */
  | "undoing"
  /** It waits no more, and no answer given here is the reason: withdrawn, or answered elsewhere. */
  | "gone";

/** A request as it stands on the list. Frozen; the same object until it changes. */
export interface ConnectionRequest {
  /** Names the request, for `accept`, `decline` and `undo`. */
  readonly key: string;
  /** Who asks. */
  readonly person: Person;
  /** What the person wrote: plain text, never HTML. */
  readonly message: string | null;
  /** When it was sent: ISO 8601 in UTC. */
  readonly sentAt: string | null;
  /** What has become of it. */
  readonly state: RequestState;
  /** Why the last answer, or taking it back, did not go through. */
  readonly error: ApiError | null;
  /** Until when `undo` takes the answer back: ISO 8601 in UTC; `null` where it cannot. */
  readonly undoUntil: string | null;
}

/** What a platform lets its members do. */
export interface Capabilities {
  /** Say yes to a request. */
  readonly accept: boolean;
  /** Say no to a request. */
  readonly decline: boolean;
  /** Take a decline back. */
  readonly undoDecline: boolean;
  /** Ask somebody to connect. */
  readonly connect: boolean;
  /** Withdraw a request that was sent. */
  readonly cancel: boolean;
  /** End a connection. */
  readonly remove: boolean;
  /** List somebody's connections. */
  readonly connections: boolean;
  /** List the requests that the signed-in person sent. */
  readonly sent: boolean;
  /** Suggest people, and find them by their names. */
  readonly people: boolean;
  /** Ask where one stands with many people in one call. */
  readonly bulkStatuses: boolean;
  /** The list of requests comes in pages; see `more`. */
  readonly pages: boolean;
}

/** How far a snapshot can be trusted. */
export type InboxStatus =
  /** No answer came yet. */
  | "loading"
  /** The last answer was a good one. */
  | "ready"
  /** The list is the last good one: asking again failed, or there is no network. */
  | "stale"
  /** The platform does not know who asks; see `signIn`. */
  | "signed-out"
  /** No list came, only failures. */
  | "failed";

/** What is true now, as far as it is known. Frozen; the same object until something changes. */
export interface Snapshot {
  /** How far the rest can be trusted. */
  readonly status: InboxStatus;
  /** How many requests wait for an answer; can be more than are listed. */
  readonly count: number;
  /** The requests, with those that were just answered. */
  readonly requests: readonly ConnectionRequest[];
  /** Why the last poll failed. */
  readonly error: ApiError | null;
  /** When the list was last known to be right: ISO 8601 in UTC. */
  readonly updatedAt: string | null;
  /** What this platform can do. */
  readonly can: Capabilities;
  /** Whether the browser says that there is no network. */
  readonly offline: boolean;
  /** Whether the platform has more requests than are listed; see `loadMore`. */
  readonly more: boolean;
  /** Whether more of them are being loaded. */
  readonly loadingMore: boolean;
}

/** Where the signed-in person and another one stand, in the same words for both platforms. */
export type ConnectionStatus =
  /** Nothing between the two. */
  | "none"
  | "connected"
  /** The signed-in person asked and waits. */
  | "sent"
  /** The other one asked and waits. */
  | "received"
  /** The community has followers in place of connections, and the other one is followed. */
  | "followed"
  /** A word of the platform's own. */
  | (string & {});

/**
 * Who wants to connect, kept true, for a user interface of your own. Asks the platform at once and
 * then every `pollMs`, until it is disposed of; never while offline or signed out, and slower
 * after failures.
 *
 * Actions show in the snapshot at once and settle when the platform has answered. They reject with
 * an `ApiError` when it refuses (the request is then `failed`, and waits again), when it has no such
 * call (`rejected`; see `can`), when no request with the key is on the list or it is answered
 * already (`not-found`), when nobody is signed in (`unauthorized`), when the Wasm does not come
 * (`network`; it is tried again) and once the inbox is disposed of (`aborted`); with a `TypeError`
 * that names the argument which is wrong.
 *
 * @example
 * const snapshot = useSyncExternalStore(inbox.subscribe, () => inbox.snapshot);
 */
export declare class Inbox {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: InboxOptions);
  /** What is true now. */
  readonly snapshot: Snapshot;
  /**
   * Calls `listener` whenever the snapshot is another one; gives a function that ends it. Can be
   * passed on as it stands: it needs no `this`.
   */
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => () => void;
  /**
   * Accepts a request; gives where the two now stand. A request that waits no more is no failure:
   * it then gives where the two stand in its place.
   */
  accept(key: string): Promise<ConnectionStatus>;
  /**
   * Declines a request; gives where the two now stand. It shows at once and is sent after five
   * seconds, or when the page or the inbox goes; until then `undo` takes it back, and the promise
   * rejects as `aborted`.
   */
  decline(key: string): Promise<ConnectionStatus>;
  /**
   * Takes an answer back that was not sent yet: a decline, or one that a bell gave to several
   * requests at once. A decline after that too where `can.undoDecline`, as long as the request is
   * listed: the platform is then asked to, and decides. Gives where the two now stand.
   */
  undo(key: string): Promise<ConnectionStatus>;
  /** Tells the platform that the requests on the list were looked at, where it wants to know. */
  markSeen(): Promise<void>;
  /** Asks somebody to connect, where `can.connect`; gives where the two now stand. */
  connect(userId: number): Promise<ConnectionStatus>;
  /** Asks the platform at once; settles when it has answered or failed, which the snapshot tells. */
  refresh(): Promise<void>;
  /** Begins to load the next part of the list, where there is `more`. */
  loadMore(): Promise<void>;
  /** Starts again after a sign-out, with a new token if there is one. */
  signIn(token?: Token | null): Promise<void>;
  /** Stops asking and telling. What was asked for already still settles. Does nothing to the inbox of a bell, which ends with that. */
  dispose(): void;
  /** The same, for `using`. */
  [Symbol.dispose](): void;
}
