// What a user of the package writes, compiled and never run.
import { ApiError, AxeroClient, Inbox, SelfCommunityClient, useWasm } from "connection-bell";
import type { ApiErrorCode, ConnectionRequest, InboxOptions, Snapshot } from "connection-bell";
import { ConnectionBell, ConnectionButton, addLanguage, Inbox as ElementInbox } from "connection-bell/element";
import * as inline from "connection-bell/inline";

const options: InboxOptions = {
  platform: "axero",
  baseUrl: new URL("https://intranet.example.com"),
  token: async () => "token",
  connect: { platform: "selfcommunity", token: "token" },
};
const inbox = new Inbox(options);
const stop: () => void = inbox.subscribe(() => render(inbox.snapshot));

function render({ count, requests, status, error, updatedAt }: Snapshot): string {
  const names = requests.map(({ person }) => person.name).join(", ");
  return `${status} ${count} ${names} ${error?.code ?? ""} ${updatedAt ?? ""}`;
}

async function answer(request: ConnectionRequest): Promise<ApiErrorCode | null> {
  try {
    const status: string = await inbox.accept(request.key);
    return status === "connected" ? null : "rejected";
  } catch (error) {
    return error instanceof ApiError ? error.code : null;
  }
}

const bell: ConnectionBell = document.querySelector("connection-bell") ?? new ConnectionBell();
bell.platform = "selfcommunity";
bell.token = () => "token";
bell.pollSeconds = 60;
bell.addEventListener("bell-change", ({ detail }) => detail.count - detail.previous);
bell.addEventListener("bell-signed-out", ({ detail: { retry } }) => retry(async () => "token"));
document.addEventListener("bell-arrive", (event) => (event as HTMLElementEventMap["bell-arrive"]).detail.request);
const button: ConnectionButton = document.createElement("connection-button");
button.userId = 7;
const count: number = bell.count + bell.inbox.snapshot.count;
addLanguage("en", { title: "Knocks", waiting: { one: "One knock", other: "{count} knocks" } });
useWasm(async () => new Response());
using disposed: Inbox = new ElementInbox({ platform: "axero" });

// @ts-expect-error a platform must be named
new Inbox({});
// @ts-expect-error and must be one of the two
new Inbox({ platform: "friendster" });
// @ts-expect-error absent and undefined are not the same
new Inbox({ platform: "axero", token: undefined });
// @ts-expect-error a snapshot is not to be written to
inbox.snapshot.count = 0;
// @ts-expect-error nor is its list
inbox.snapshot.requests.push(inbox.snapshot.requests[0]!);
// @ts-expect-error only the package makes its errors
new ApiError();
// @ts-expect-error ids are numbers
inbox.connect("7");

export { answer, button, count, disposed, inline, stop };

// The typed clients.
const axero: AxeroClient = new AxeroClient({ baseUrl: "https://intranet.example.com", token: "token" });
const names: Promise<(string | null | undefined)[]> = axero
  .friendRequests({ toUserId: 376 }, { signal: new AbortController().signal })
  .then((pending) => pending.ResponseData.map(({ FromUser }) => FromUser.UserInfoDisplayName));
const community = new SelfCommunityClient({ baseUrl: "https://community.example.com" });
async function ask(): Promise<number[]> {
  const { connection_status } = await community.requestConnection(618);
  const status: string | null | undefined = connection_status;
  const seen: number[] = status === "connected" ? [618] : [];
  for await (const user of community.allConnections(7, { limit: 50, mutual: true })) seen.push(user.id);
  return seen;
}
// @ts-expect-error An id is a number.
void community.user("618");
// @ts-expect-error The platform's answers are read, not written.
void axero.me().then((me) => (me.UserID = 1));
export { ask, names };
