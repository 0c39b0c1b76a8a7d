import type { All, CallOptions, ClientOptions } from "./client.js";

/** Where the signed-in member and another one stand, as SelfCommunity writes it; `null` is nothing between the two. */
export type SelfCommunityStatus =
  | "connected"
  | "sent_connection_request"
  | "received_connection_request"
  /** In communities with followers in place of connections. */
  | "followed"
  /** A word of a later version. */
  | (string & {})
  | null;

/**
 * A page of a list. What is typed here and below has been checked; keys that are not typed are
 * there as they came.
 */
export interface SelfCommunityPage<Entry> {
  /** How many entries the whole list has. */
  readonly count?: number | "" | null;
  /** An absolute address. Never send a token there: ask with `limit` and `offset`. */
  readonly next?: string | null;
  /** The entries of this page. */
  readonly results: readonly Entry[];
  readonly [key: string]: unknown;
}

/** A member of a community. The id alone is always there; an absent value may also be `null` or `""`. */
export interface SelfCommunityUser {
  /** Names the member: an integer from 0 up. */
  readonly id: number;
  /** The sign-in name. */
  readonly username?: string | null;
  /** The name as the member writes it: plain text, even where it looks like HTML. */
  readonly real_name?: string | null;
  /** The picture's address. */
  readonly avatar?: string | null;
  /** A few words of the member about themselves. */
  readonly bio?: string | null;
  /** What the member does. */
  readonly description?: string | null;
  readonly [key: string]: unknown;
}

/** A request between the signed-in member and another one; it may name the other one alone. */
export interface SelfCommunityRequest {
  /** Who asks. */
  readonly from_user?: SelfCommunityUser | "" | null;
  /** Who is asked. */
  readonly to_user?: SelfCommunityUser | "" | null;
  /** When: ISO 8601 with a zone. */
  readonly created?: string | null;
  /** When it was rejected, if it was. */
  readonly rejected?: string | null;
  /** When it was looked at, if it was. */
  readonly viewed?: string | null;
  readonly [key: string]: unknown;
}

/** Where the signed-in member and another one now stand. */
export interface SelfCommunityStatusAnswer {
  /** The status; absent is as `null`. */
  readonly connection_status?: SelfCommunityStatus;
  readonly [key: string]: unknown;
}

/** Where the signed-in member and several others stand. */
export interface SelfCommunityStatusesAnswer {
  /** The statuses by the members' ids. */
  readonly connection_statuses: Readonly<Record<string, SelfCommunityStatus>>;
  readonly [key: string]: unknown;
}

/** Whether the signed-in member and another one are connected. */
export interface SelfCommunityIsConnection {
  /** They are. */
  readonly is_connection: boolean;
  readonly [key: string]: unknown;
}

/** One setting of the community. */
export interface SelfCommunityPreference {
  /** The group it stands in, such as `configurations`. */
  readonly section: string;
  /** Its name in the group, such as `follow_enabled`. */
  readonly name: string;
  /** How it is set. */
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** Which part of a list. The platform's own defaults, and the most it gives at once, are not documented. */
export interface Part {
  /** How many entries, at most. */
  limit?: number | null | undefined;
  /** How many to leave out before. */
  offset?: number | null | undefined;
}

/** Which connections of a member. */
export interface ConnectionsPart extends Part {
  /** Only those that the signed-in member shares, or only the others. */
  mutual?: boolean | null | undefined;
}

/**
 * SelfCommunity's calls about connections, in its own words. A `userId` is always the other
 * member's, never a request's. The actions need a community in friendship mode; before June 2023
 * they answered with no body, and what is given then follows from the action.
 *
 * Every method rejects with an `ApiError` when the call fails, and with a `TypeError` that names
 * the argument which is wrong. Calls may overlap.
 *
 * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/user API reference, version 2}
 */
export declare class SelfCommunityClient {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: ClientOptions);
  /**
   * `GET /api/v2/user/me/`: who is signed in.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/me Me}
   */
  me(options?: CallOptions | null): Promise<SelfCommunityUser>;
  /**
   * `GET /api/v2/user/{userId}/`: one member.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/get_a_specific_user Get a specific user}
   */
  user(userId: number, options?: CallOptions | null): Promise<SelfCommunityUser>;
  /**
   * `GET /api/v2/user/{userId}/connections/`: a part of a member's connections.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/get_users_connections Get user's connections}
   */
  connections(userId: number, part?: ConnectionsPart | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /**
   * `GET /api/v2/user/connection/requests/`: a part of the requests that the signed-in member received.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/get_users_connection_requests Get user's connection requests}
   */
  receivedRequests(part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityRequest>>;
  /**
   * `GET /api/v2/user/connection/requests_sent/`: a part of the requests that the signed-in member sent.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/get_users_connection_requests_sent Get user's connection requests sent}
   */
  sentRequests(part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityRequest>>;
  /**
   * `POST /api/v2/user/{userId}/connection/request/`: asks somebody to connect.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/request_connection Request connection}
   */
  requestConnection(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection/accept/`: accepts the request of a member.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/accept_a_user_connection Accept a user connection}
   */
  accept(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection/reject/`: declines the request of a member.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/reject_a_connection_request Reject a connection request}
   */
  reject(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection/cancel_request/`: withdraws a request that was sent.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/cancel_a_request_connection Cancel a request connection}
   */
  cancelRequest(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection/cancel_reject/`: takes a rejection back.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/cancel_a_rejected_connection Cancel a rejected connection}
   */
  undoReject(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection/remove/`: ends a connection.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/remove_a_connection Remove a connection}
   */
  removeConnection(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/{userId}/connection_requests/mark_seen/`: the request of a member was looked at.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/mark_seen_a_connection_request Mark seen a connection request}
   */
  markSeen(userId: number, options?: CallOptions | null): Promise<void>;
  /**
   * `GET /api/v2/user/{userId}/is_connection/`: whether a member and the signed-in one are connected.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/check_user_connection Check user connection}
   */
  isConnected(userId: number, options?: CallOptions | null): Promise<SelfCommunityIsConnection>;
  /**
   * `GET /api/v2/user/{userId}/connection_status/`: where a member and the signed-in one stand.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/get_user_connection_status Get user connection status}
   */
  connectionStatus(userId: number, options?: CallOptions | null): Promise<SelfCommunityStatusAnswer>;
  /**
   * `POST /api/v2/user/connection/statuses/`: where the signed-in member stands with each of `userIds`.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/list_users_connection_statuses List users connection statuses}
   */
  connectionStatuses(userIds: readonly number[], options?: CallOptions | null): Promise<SelfCommunityStatusesAnswer>;
  /**
   * `GET /api/v2/suggestion/user/`: members whom the signed-in one may know.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/suggestion/get_user_suggestion Get user suggestion}
   */
  suggestions(part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /**
   * `GET /api/v2/user/autocomplete/`: members whose name begins like `search`, with little more than their names.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/users_autocomplete Users autocomplete}
   */
  findUsers(search: string, part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /**
   * `GET /api/v2/user/search/`: members that `search` finds.
   * @see {@link https://developers.selfcommunity.com/docs/apireference/v2/user/search_users Search users}
   */
  searchUsers(search: string, part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /**
   * `GET /api/v2/dynamic_preference/`: how the community is set up. Needs no token.
   */
  preferences(part?: Part | null, options?: CallOptions | null): Promise<SelfCommunityPage<SelfCommunityPreference>>;
  /** All of `connections`, 50 at a time unless `limit` says otherwise. */
  allConnections(userId: number, part?: ConnectionsPart | null, options?: CallOptions | null): All<SelfCommunityUser>;
  /** All of `receivedRequests`, 50 at a time unless `limit` says otherwise. */
  allReceivedRequests(part?: Part | null, options?: CallOptions | null): All<SelfCommunityRequest>;
  /** All of `sentRequests`, 50 at a time unless `limit` says otherwise. */
  allSentRequests(part?: Part | null, options?: CallOptions | null): All<SelfCommunityRequest>;
  /** All of `suggestions`, 50 at a time unless `limit` says otherwise. */
  allSuggestions(part?: Part | null, options?: CallOptions | null): All<SelfCommunityUser>;
  /** All of `findUsers`, 50 at a time unless `limit` says otherwise. */
  allFoundUsers(search: string, part?: Part | null, options?: CallOptions | null): All<SelfCommunityUser>;
  /** All of `searchUsers`, 50 at a time unless `limit` says otherwise. */
  allSearchedUsers(search: string, part?: Part | null, options?: CallOptions | null): All<SelfCommunityUser>;
  /** All of `preferences`, 50 at a time unless `limit` says otherwise. */
  allPreferences(part?: Part | null, options?: CallOptions | null): All<SelfCommunityPreference>;
}
