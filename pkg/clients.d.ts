import type { ClientOptions } from "./index.js";

/** The last argument of every call. */
export interface CallOptions {
  /** Takes the call back: it then rejects with an `ApiError` whose code is `aborted`. */
  signal?: AbortSignal | undefined;
  /** How long this call may take, in milliseconds. Default: the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
}

/** The envelope around nearly every answer of Axero. */
export interface AxeroEnvelope<Data> {
  /** Always `false` here: a failure rejects with an `ApiError` whose code is `rejected`. */
  readonly IsError: boolean;
  readonly ResponseMessage?: string | null;
  readonly ResponseData: Data;
  readonly [key: string]: unknown;
}

/** A paged list of Axero. */
export interface AxeroList<Entry> extends AxeroEnvelope<readonly Entry[]> {
  /** How many entries the whole list has. */
  readonly TotalRecords?: number | null;
}

/** A member of an Axero site. The id alone is always there; an absent value may also be `""`. */
export interface AxeroUser {
  readonly UserID: number;
  readonly UserName?: string | null;
  readonly FirstName?: string | null;
  readonly MiddleName?: string | null;
  readonly LastName?: string | null;
  readonly UserInfoDisplayName?: string | null;
  readonly Email?: string | null;
  readonly ProfileURL?: string | null;
  readonly AvatarImageURL?: string | null;
  readonly MediaServerRootURL?: string | null;
  readonly MediaServerID?: number | null;
  readonly IsCommunityUser?: boolean | null;
  readonly [key: string]: unknown;
}

/** A request that waits for an answer. It has no id: the two users name it. */
export interface AxeroFriendRequest {
  readonly FromUser: AxeroUser;
  readonly ToUser?: AxeroUser | null;
  /** Mostly without a zone; it is UTC. */
  readonly DateAdded?: string | null;
  readonly Message?: string | null;
  readonly [key: string]: unknown;
}

/** Axero's calls about connections. Every method rejects with an `ApiError` when it fails. */
export declare class AxeroClient {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: ClientOptions);
  /** `GET /api/users/me`: who is signed in. Not in Axero's documentation; its own app calls it. */
  me(options?: CallOptions): Promise<AxeroUser>;
  /**
   * `GET /api/users/friendrequests`: the requests that wait for an answer, all at once.
   * @param filter `toUserId` (another person's list) and `fetchForAllUsers` are for administrators.
   */
  friendRequests(
    filter?: { toUserId?: number | undefined; fetchForAllUsers?: boolean | undefined },
    options?: CallOptions,
  ): Promise<AxeroList<AxeroFriendRequest>>;
  /** `GET /api/users/me/friendrequests/pending/count`. Documented without its answer: a number is expected. */
  pendingCount(options?: CallOptions): Promise<AxeroEnvelope<number>>;
  /** `GET /api/users/{userId}/friends`. `page` counts from 1. */
  connections(
    userId: number,
    part?: { isConfirmed?: boolean | undefined; page?: number | undefined; pageLength?: number | undefined },
    options?: CallOptions,
  ): Promise<AxeroList<AxeroUser>>;
  /** All connections, page by page. `pageLength` is 50 unless you say otherwise. */
  allConnections(
    userId: number,
    part?: { isConfirmed?: boolean | undefined; pageLength?: number | undefined },
    options?: CallOptions,
  ): AsyncGenerator<AxeroUser, void, undefined>;
  /** `GET /api/users/{userId}/connections/{otherUserId}/status`. Documented without its answer. */
  connectionStatus(userId: number, otherUserId: number, options?: CallOptions): Promise<AxeroEnvelope<unknown>>;
  /** `PUT /api/users/connections`: `userId` accepts. Not in Axero's documentation; its own app calls it. */
  accept(userId: number, requesterId: number, options?: CallOptions): Promise<AxeroEnvelope<unknown>>;
  /** `DELETE /api/users/connections`: `userId` declines. Not in Axero's documentation; its own app calls it. */
  decline(userId: number, requesterId: number, options?: CallOptions): Promise<AxeroEnvelope<unknown>>;
}

/** A status as SelfCommunity writes it; any other word is a later version's. */
export type SelfCommunityStatus =
  | "connected"
  | "sent_connection_request"
  | "received_connection_request"
  | "followed"
  | (string & {})
  | null;

/** A page of a list. */
export interface SelfCommunityPage<Entry> {
  /** How many entries the whole list has. */
  readonly count?: number | null;
  /** An absolute address. Never send a token there: ask with `limit` and `offset`. */
  readonly next?: string | null;
  readonly previous?: string | null;
  readonly results: readonly Entry[];
  readonly [key: string]: unknown;
}

/** A member of a SelfCommunity site. The id alone is always there; an absent value may be `""`. */
export interface SelfCommunityUser {
  readonly id: number;
  readonly username?: string | null;
  readonly real_name?: string | null;
  readonly avatar?: string | null;
  readonly bio?: string | null;
  readonly description?: string | null;
  readonly connection_status?: SelfCommunityStatus;
  readonly [key: string]: unknown;
}

/** A request between two members; it may name the other one alone. */
export interface SelfCommunityRequest {
  readonly id?: number | null;
  readonly from_user?: SelfCommunityUser | null;
  readonly to_user?: SelfCommunityUser | null;
  readonly created?: string | null;
  /** When it was rejected, if it was. */
  readonly rejected?: string | null;
  /** When it was looked at, if it was. */
  readonly viewed?: string | null;
  readonly [key: string]: unknown;
}

/** Where the signed-in member and another one stand. */
export interface SelfCommunityStatusAnswer {
  readonly connection_status?: SelfCommunityStatus;
  readonly [key: string]: unknown;
}

/** One setting of the community. */
export interface SelfCommunityPreference {
  readonly section: string;
  readonly name: string;
  readonly value?: unknown;
  readonly [key: string]: unknown;
}

/** Which part of a list. The platform's own defaults are not documented. */
export interface Part {
  limit?: number | undefined;
  offset?: number | undefined;
}

/** All entries of a list, asked for 50 at a time unless `limit` says otherwise. */
export type All<Entry> = AsyncGenerator<Entry, void, undefined>;

/**
 * SelfCommunity's calls about connections, under `/api/v2`. A `userId` is always the other
 * member's. Every method rejects with an `ApiError` when it fails. The actions need a community
 * in friendship mode.
 */
export declare class SelfCommunityClient {
  /** @throws {TypeError} that names the option which is wrong. */
  constructor(options: ClientOptions);
  /** `GET /user/me/` */
  me(options?: CallOptions): Promise<SelfCommunityUser>;
  /** `GET /user/{id}/` */
  user(userId: number, options?: CallOptions): Promise<SelfCommunityUser>;
  /** `GET /user/{id}/connections/` */
  connections(
    userId: number,
    part?: Part & { mutual?: boolean | undefined },
    options?: CallOptions,
  ): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /** `GET /user/connection/requests/` */
  receivedRequests(part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityRequest>>;
  /** `GET /user/connection/requests_sent/` */
  sentRequests(part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityRequest>>;
  /** `POST /user/{id}/connection/request/` */
  requestConnection(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection/accept/` */
  accept(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection/reject/` */
  reject(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection/cancel_request/` */
  cancelRequest(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection/cancel_reject/` */
  undoReject(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection/remove/` */
  removeConnection(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/{id}/connection_requests/mark_seen/` */
  markSeen(userId: number, options?: CallOptions): Promise<void>;
  /** `GET /user/{id}/is_connection/` */
  isConnected(userId: number, options?: CallOptions): Promise<{ readonly is_connection: boolean }>;
  /** `GET /user/{id}/connection_status/` */
  connectionStatus(userId: number, options?: CallOptions): Promise<SelfCommunityStatusAnswer>;
  /** `POST /user/connection/statuses/` */
  connectionStatuses(
    userIds: readonly number[],
    options?: CallOptions,
  ): Promise<{ readonly connection_statuses: Readonly<Record<string, SelfCommunityStatus>> }>;
  /** `GET /suggestion/user/` */
  suggestions(part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /** `GET /user/autocomplete/`: members whose name begins like `search`. */
  findUsers(search: string, part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /** `GET /user/search/` */
  searchUsers(search: string, part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityUser>>;
  /** `GET /dynamic_preference/`: needs no token. */
  preferences(part?: Part, options?: CallOptions): Promise<SelfCommunityPage<SelfCommunityPreference>>;
  /** All of `connections`. */
  allConnections(
    userId: number,
    part?: Part & { mutual?: boolean | undefined },
    options?: CallOptions,
  ): All<SelfCommunityUser>;
  /** All of `receivedRequests`. */
  allReceivedRequests(part?: Part, options?: CallOptions): All<SelfCommunityRequest>;
  /** All of `sentRequests`. */
  allSentRequests(part?: Part, options?: CallOptions): All<SelfCommunityRequest>;
  /** All of `suggestions`. */
  allSuggestions(part?: Part, options?: CallOptions): All<SelfCommunityUser>;
  /** All of `findUsers`. */
  allFoundUsers(search: string, part?: Part, options?: CallOptions): All<SelfCommunityUser>;
  /** All of `searchUsers`. */
  allSearchedUsers(search: string, part?: Part, options?: CallOptions): All<SelfCommunityUser>;
  /** All of `preferences`. */
  allPreferences(part?: Part, options?: CallOptions): All<SelfCommunityPreference>;
}
