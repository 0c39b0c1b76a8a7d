/// <reference lib="esnext.disposable" />

export * from "./clients.js";

/** What kind of trouble ended a call. */
export type ApiErrorCode =
  /** No answer came: no connection, or the browser forbade the call. */
  | "network"
  /** No answer came in time. */
  | "timeout"
  /** The caller took the call back. */
  | "aborted"
  /** The platform does not know who asks: signed out, or the token is no longer good. */
  | "unauthorized"
  /** The platform knows who asks and does not allow it. */
  | "forbidden"
  /** There is no such thing. */
  | "not-found"
  /** Too many calls; see `retryAfterMs`. */
  | "rate-limited"
  /** The platform understood and said no; see `details`. */
  | "rejected"
  /** The platform is in trouble. */
  | "server"
  /** The answer is not what the platform's documentation promises; the message says where. */
  | "malformed";

/** One complaint of the platform about a call. */
export interface ApiErrorDetail {
  /** Which field it is about; `null` where it is about the call as a whole. */
  readonly field: string | null;
  /** The platform's words. */
  readonly message: string;
  /** The platform's code, where it gives one. */
  readonly code: string | null;
}

/** What a call that failed ends in. Never holds a token. */
export declare class ApiError extends Error {
  private constructor();
  readonly name: "ApiError";
  /** What kind of trouble. */
  readonly code: ApiErrorCode;
  /** The HTTP status, where an answer came. */
  readonly status: number | null;
  /** How long the platform asks callers to wait, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** What the platform said. */
  readonly details: readonly ApiErrorDetail[];
  /** The method of the call. */
  readonly method: "GET" | "POST" | "PUT" | "DELETE" | null;
  /** The path of the call below the site's base address. */
  readonly path: string | null;
}

/** A bearer token, or a function that gives one and is asked again after a 401. */
export type Token = string | (() => string | Promise<string>);

/** The platforms that the package speaks with. */
export type Platform = "axero" | "selfcommunity";

/** How to reach a site. */
export interface ClientOptions {
  /** The site's address; may carry a path, and may be relative to the page. Default `/`. */
  baseUrl?: string | URL;
  /** Who asks. Goes to the site's origin and nowhere else. Default: whoever the cookie names. */
  token?: Token;
  /** Which cookies go along, as `fetch` has it. Default `same-origin`. */
  credentials?: "omit" | "same-origin" | "include";
  /** Headers for every call, such as Axero's `Rest-Api-Key`. */
  headers?: Readonly<Record<string, string>>;
  /** How long a call may take, in milliseconds. Default 10 000. */
  timeoutMs?: number;
  /** Is called in place of the global `fetch`, with a `Request`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** Whose requests an inbox holds, and how often it asks. */
export interface InboxOptions extends ClientOptions {
  /** Which platform the site runs on. */
  platform: Platform;
  /** The signed-in person, where the platform need not be asked. */
  userId?: number;
  /** Milliseconds from an answer to the next question. Default 30 000. */
  pollMs?: number;
  /** The same while the page is hidden; 0 asks nothing then. Default 0. */
  backgroundPollMs?: number;
  /** Sends connection requests to another platform than the one polled. */
  connect?: ClientOptions & { platform: Platform };
}

/** A member of the community. */
export interface Person {
  /** The platform's id. */
  readonly id: number;
  /** The name to show: plain text, never HTML. */
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
  /** It was accepted, the platform has not answered yet. */
  | "accepting"
  /** It was declined: until `undoUntil` that can be taken back, then the platform is told. */
  | "declining"
  /** The platform has taken the yes. */
  | "accepted"
  /** The platform has taken the no. */
  | "declined"
  /** The answer did not go through, see `error`; the request waits again. */
  | "failed"
  /** The no is being taken back, the platform has not answered yet. */
  | "undoing"
  /** It waits no more, and no answer given here is the reason: withdrawn, or answered elsewhere. */
  | "gone";

/** A request as it stands on the list. Frozen; the same object until it changes. */
export interface ConnectionRequest {
  /** Names the request. */
  readonly key: string;
  /** Who asks. */
  readonly person: Person;
  /** What the person wrote: plain text, never HTML. */
  readonly message: string | null;
  /** When it was sent: ISO 8601 in UTC. */
  readonly sentAt: string | null;
  readonly state: RequestState;
  /** Why the last answer, or taking it back, did not go through. */
  readonly error: ApiError | null;
  /** Until when `undo` takes a decline back: ISO 8601 in UTC; `null` where it cannot. */
  readonly undoUntil: string | null;
}

/** What a platform lets its members do. */
export interface Capabilities {
  readonly accept: boolean;
  readonly decline: boolean;
  readonly undoDecline: boolean;
  readonly connect: boolean;
  readonly cancel: boolean;
  readonly remove: boolean;
  readonly connections: boolean;
  readonly bulkStatuses: boolean;
  readonly pages: boolean;
}

/** What is true now, as far as it is known. Frozen; the same object until something changes. */
export interface Snapshot {
  /** How far the rest can be trusted. */
  readonly status: "loading" | "ready" | "stale" | "signed-out" | "failed";
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
  /** Whether the platform has more requests than are listed. */
  readonly more: boolean;
  /** Whether more of them are being loaded. */
  readonly loadingMore: boolean;
}

/** Where the signed-in person and another one stand; any other word is the platform's own. */
export type ConnectionStatus = "none" | "connected" | "sent" | "received" | "followed" | (string & {});

/** The widget without its looks. Polls until it is disposed of. */
export declare class Inbox {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: InboxOptions);
  /** What is true now. */
  readonly snapshot: Snapshot;
  /** Calls `listener` whenever the snapshot is another one; gives a function that ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * Accepts a request. Shows at once; rejects with an `ApiError` when the platform refuses. A request
   * that waits no more is no failure: the promise gives where the two people then stand.
   */
  accept(key: string): Promise<ConnectionStatus>;
  /**
   * Declines a request. Shows at once, and is sent after five seconds, or when the page or the
   * inbox goes; until then `undo` takes it back. Rejects with an `ApiError`: `aborted` when it was
   * taken back, else when the platform refuses.
   */
  decline(key: string): Promise<ConnectionStatus>;
  /**
   * Takes a decline back: before it was sent anywhere, after that where `can.undoDecline`, as long
   * as the request is listed. Rejects with an `ApiError` elsewhere.
   */
  undo(key: string): Promise<ConnectionStatus>;
  /** Tells the platform that the requests on the list were looked at, where it wants to know. */
  markSeen(): Promise<void>;
  /** Asks somebody to connect. Rejects with an `ApiError` when the platform refuses. */
  connect(userId: number): Promise<ConnectionStatus>;
  /** Asks the platform at once; settles when it has answered or failed. */
  refresh(): Promise<void>;
  /** Loads the next part of the list. */
  loadMore(): Promise<void>;
  /** Starts again after a sign-out, with a new token if there is one. */
  signIn(token?: Token): Promise<void>;
  /** Stops polling. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** Where the Wasm comes from: an address, a response or its bytes. */
export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Takes the Wasm from another place than beside the entry. Call it before the first use. */
export declare function useWasm(source: WasmSource | (() => WasmSource | Promise<WasmSource>)): void;
