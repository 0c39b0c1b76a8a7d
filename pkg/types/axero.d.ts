import type { All, CallOptions, ClientOptions } from "./client.js";

/**
 * The envelope around nearly every answer of Axero. What is typed here and below has been checked;
 * keys that are not typed are there as they came.
 */
export interface AxeroEnvelope<Data> {
  /** Always `false`: a failure rejects with an `ApiError` whose code is `rejected`. */
  readonly IsError: false;
  /** Mostly a text, mostly empty. */
  readonly ResponseMessage?: unknown;
  /** What the call is about. */
  readonly ResponseData: Data;
  readonly [key: string]: unknown;
}

/** A list of Axero. */
export interface AxeroList<Entry> extends AxeroEnvelope<readonly Entry[]> {
  /** How many entries the whole list has, where it comes in pages. */
  readonly TotalRecords?: number | "" | null;
}

/** A member of an Axero site. The id alone is always there; an absent value may also be `null` or `""`. */
export interface AxeroUser {
  /** Names the member: an integer from 0 up. */
  readonly UserID: number;
  /** The sign-in name. */
  readonly UserName?: string | null;
  /** The given name. */
  readonly FirstName?: string | null;
  /** The family name. */
  readonly LastName?: string | null;
  /** The name as the site shows it: plain text, even where it looks like HTML. */
  readonly UserInfoDisplayName?: string | null;
  /** An address; may be relative to the site. */
  readonly ProfileURL?: string | null;
  /** An address; may be relative to the site. */
  readonly AvatarImageURL?: string | null;
  readonly [key: string]: unknown;
}

/** A request that waits for an answer. It has no id: the two users name it. */
export interface AxeroFriendRequest {
  /** Who asks. */
  readonly FromUser: AxeroUser;
  /** Who is asked. */
  readonly ToUser?: AxeroUser | "" | null;
  /** When: ISO 8601, mostly without a zone, in which case it is UTC. `new Date()` would read local time. */
  readonly DateAdded?: string | null;
  /** What the requester wrote: plain text, even where it looks like HTML. */
  readonly Message?: string | null;
  readonly [key: string]: unknown;
}

/** Whose requests to list; both are for administrators of the site. Default: the signed-in user's. */
export interface AxeroRequestFilter {
  /** Another person's. */
  toUserId?: number | null | undefined;
  /** Everybody's. */
  fetchForAllUsers?: boolean | null | undefined;
}

/** Which connections to list. The site's own defaults are not documented. */
export interface AxeroConnectionFilter {
  /** Only those that were accepted, or only those that were not. */
  isConfirmed?: boolean | null | undefined;
  /** How many at a time. */
  pageLength?: number | null | undefined;
}

/** Which part of a list. */
export interface AxeroConnectionPart extends AxeroConnectionFilter {
  /** Counts from 1. */
  page?: number | null | undefined;
}

/**
 * Axero's calls about connections, in its own words, for version 9.60 and later.
 *
 * Every method rejects with an `ApiError` when the call fails, and with a `TypeError` that names
 * the argument which is wrong. Calls may overlap.
 *
 * @see {@link https://my.axerosolutions.com/spaces/5/axero-documentation/wiki/view/108975/using-the-rest-api Using the REST API}
 */
export declare class AxeroClient {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: ClientOptions);
  /**
   * `GET /api/users/me`: who is signed in; comes without an envelope.
   * Axero's documentation shows the call and not its answer.
   */
  me(options?: CallOptions | null): Promise<AxeroUser>;
  /**
   * `GET /api/users/friendrequests`: the requests that wait for an answer, all at once.
   * @see {@link https://my.axerosolutions.com/spaces/5/axero-documentation/wiki/view/32586/rest-api-get-connection-requests Get connection requests}
   */
  friendRequests(filter?: AxeroRequestFilter | null, options?: CallOptions | null): Promise<AxeroList<AxeroFriendRequest>>;
  /** `GET /api/users/me/friendrequests/pending/count`. Documented without its answer: a number is expected. */
  pendingCount(options?: CallOptions | null): Promise<AxeroEnvelope<number>>;
  /** `GET /api/users/{userId}/friends`: a part of somebody's connections. */
  connections(userId: number, part?: AxeroConnectionPart | null, options?: CallOptions | null): Promise<AxeroList<AxeroUser>>;
  /** All of `connections`, 50 at a time unless `pageLength` says otherwise. */
  allConnections(userId: number, filter?: AxeroConnectionFilter | null, options?: CallOptions | null): All<AxeroUser>;
  /**
   * `GET /api/users/{userId}/connections/{otherUserId}/status`: where two people stand.
   * Documented without its answer: mostly a word, or a yes or no.
   */
  connectionStatus(userId: number, otherUserId: number, options?: CallOptions | null): Promise<AxeroEnvelope<unknown>>;
  /**
   * `PUT /api/users/connections`: `userId` accepts the request of `requesterId`.
   * Not in Axero's documentation; its own mobile app calls it.
   */
  accept(userId: number, requesterId: number, options?: CallOptions | null): Promise<AxeroEnvelope<unknown>>;
  /**
   * `DELETE /api/users/connections`: `userId` declines the request of `requesterId`.
   * Not in Axero's documentation; its own mobile app calls it.
   */
  decline(userId: number, requesterId: number, options?: CallOptions | null): Promise<AxeroEnvelope<unknown>>;
}
