// What a user of the typed clients writes, compiled and never run.
import { ApiError, AxeroClient, SelfCommunityClient } from "connection-bell";
import type { All, ApiErrorCode, AxeroFriendRequest, AxeroUser, SelfCommunityStatus, SelfCommunityUser } from "connection-bell";
import { expectTypeOf } from "expect-type";

const axero = new AxeroClient({ baseUrl: "https://intranet.example.com/community", token: async () => "token" });
const community = new SelfCommunityClient({ baseUrl: new URL("https://community.example.com"), token: "token" });
const { signal } = new AbortController();

export async function platformsOwnWords(): Promise<void> {
  const { ResponseData, IsError, TotalRecords } = await axero.friendRequests({ toUserId: 376 }, { signal, timeoutMs: 3_000 });
  expectTypeOf(ResponseData).toEqualTypeOf<readonly AxeroFriendRequest[]>();
  expectTypeOf(IsError).toEqualTypeOf<false>();
  expectTypeOf(TotalRecords).toEqualTypeOf<number | "" | null | undefined>();
  for (const { FromUser, ToUser, DateAdded } of ResponseData) {
    expectTypeOf(FromUser.UserID).toEqualTypeOf<number>();
    expectTypeOf(FromUser.UserInfoDisplayName).toEqualTypeOf<string | null | undefined>();
    expectTypeOf(FromUser["ShoeSize"]).toEqualTypeOf<unknown>();
    if (ToUser) expectTypeOf(ToUser).toEqualTypeOf<AxeroUser>();
    expectTypeOf(DateAdded).toEqualTypeOf<string | null | undefined>();
  }
  expectTypeOf((await axero.pendingCount()).ResponseData).toEqualTypeOf<number>();
  expectTypeOf((await axero.connectionStatus(376, 618)).ResponseData).toEqualTypeOf<unknown>();
  expectTypeOf(await axero.me()).toEqualTypeOf<AxeroUser>();
}

export async function statuses(): Promise<void> {
  const { connection_status } = await community.requestConnection(618);
  expectTypeOf(connection_status).toEqualTypeOf<SelfCommunityStatus | undefined>();
  const { connection_statuses } = await community.connectionStatuses([618, 619]);
  expectTypeOf(connection_statuses["618"]).toEqualTypeOf<SelfCommunityStatus | undefined>();
  expectTypeOf((await community.isConnected(618)).is_connection).toEqualTypeOf<boolean>();
  expectTypeOf(await community.markSeen(618)).toEqualTypeOf<void>();
}

export async function pages(): Promise<number[]> {
  const seen: number[] = [];
  for await (const user of community.allConnections(7, { limit: 50, mutual: true }, { signal })) seen.push(user.id);
  for await (const { UserID } of axero.allConnections(376)) seen.push(UserID);
  expectTypeOf(community.allSuggestions()).toEqualTypeOf<All<SelfCommunityUser>>();
  const { results, count } = await community.receivedRequests({ limit: 20, offset: 40 });
  expectTypeOf(count).toEqualTypeOf<number | "" | null | undefined>();
  for (const { from_user } of results) if (from_user) seen.push(from_user.id);
  return seen;
}

export function whatWentWrong(error: unknown): string {
  if (ApiError.is(error, "rate-limited", "server")) {
    expectTypeOf(error.code).toEqualTypeOf<"rate-limited" | "server">();
    return `${error.retryAfterMs ?? 1_000} ms`;
  }
  if (ApiError.is(error)) {
    expectTypeOf(error.code).toEqualTypeOf<ApiErrorCode>();
    return error.details.map(({ message }) => message).join();
  }
  if (error instanceof ApiError) {
    expectTypeOf(error).toEqualTypeOf<ApiError>();
    expectTypeOf(error.cause).toEqualTypeOf<unknown>();
  }
  return String(error);
}

// @ts-expect-error ids are numbers
void community.user("618");
// @ts-expect-error and must be given
void community.accept();
// @ts-expect-error Axero wants both
void axero.accept(376);
// @ts-expect-error options are last
void axero.friendRequests({ signal });
// @ts-expect-error it is called timeoutMs
void axero.me({ timeout: 5 });
// @ts-expect-error a signal, not its controller
void axero.me({ signal: new AbortController() });
// @ts-expect-error SelfCommunity has limit and offset
void community.suggestions({ page: 2 });
// @ts-expect-error Axero has pages
void axero.connections(376, { limit: 2 });
// @ts-expect-error iterators choose the page
void axero.allConnections(376, { page: 2 });
// @ts-expect-error the platform's answers are read, not written
void axero.me().then((me) => (me.UserID = 1));
// @ts-expect-error there is no such code
ApiError.is(null, "teapot");
// @ts-expect-error only the package makes its errors
new ApiError();
// @ts-expect-error a site must be named
new AxeroClient();
// @ts-expect-error headers are texts
new AxeroClient({ headers: { "Rest-Api-Key": 7 } });
// @ts-expect-error as `fetch` has it
new AxeroClient({ credentials: "all" });
// @ts-expect-error a list is iterated over asynchronously
for (const user of community.allSuggestions()) void user;
// @ts-expect-error what is not typed is not known
void community.me().then(({ shoe_size }) => shoe_size + 1);

// What may be left out may also be undefined.
new AxeroClient({ baseUrl: undefined, token: undefined, credentials: undefined, headers: undefined, timeoutMs: undefined, fetch: undefined });
