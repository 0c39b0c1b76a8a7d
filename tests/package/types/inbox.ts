// What a user of the headless inbox writes, compiled and never run.
import { ApiError, Inbox, useWasm } from "connection-bell";
import type { ApiErrorCode, ConnectionRequest, ConnectionStatus, InboxOptions, Person, Snapshot } from "connection-bell";
import { expectTypeOf } from "expect-type";

const options: InboxOptions = {
  platform: "axero",
  baseUrl: new URL("https://intranet.example.com"),
  token: async () => "token",
  pollMs: 60_000,
  connect: { platform: "selfcommunity", token: "token" },
};
const inbox = new Inbox(options);

export function render({ count, requests, status, error, updatedAt, can }: Snapshot): string {
  expectTypeOf(status).toEqualTypeOf<"loading" | "ready" | "stale" | "signed-out" | "failed">();
  expectTypeOf(requests).toEqualTypeOf<readonly ConnectionRequest[]>();
  expectTypeOf(can.undoDecline).toEqualTypeOf<boolean>();
  const names = requests.map(({ person }) => person.name).join(", ");
  return `${status} ${count} ${names} ${error?.code ?? ""} ${updatedAt ?? ""}`;
}

export async function answer(request: ConnectionRequest): Promise<ApiErrorCode | null> {
  try {
    const status = await inbox.accept(request.key);
    expectTypeOf(status).toEqualTypeOf<ConnectionStatus>();
    return status === "connected" ? null : "rejected";
  } catch (error) {
    return error instanceof ApiError ? error.code : null;
  }
}

// As React's `useSyncExternalStore`, Svelte's `readable` and a plain listener take it.
declare function useSyncExternalStore<Store>(subscribe: (changed: () => void) => () => void, snapshot: () => Store): Store;
declare function readable<Value>(value: Value, start: (set: (value: Value) => void) => () => void): Value;
expectTypeOf(useSyncExternalStore(inbox.subscribe, () => inbox.snapshot)).toEqualTypeOf<Snapshot>();
expectTypeOf(readable(inbox.snapshot, inbox.subscribe)).toEqualTypeOf<Snapshot>();
export const stop: () => void = inbox.subscribe(() => render(inbox.snapshot));
export const stopToo: () => void = inbox.subscribe(render);
expectTypeOf<Person["headline"]>().toEqualTypeOf<string | null>();

useWasm(async () => new Response());
useWasm(new URL("https://example.com/core_bg.wasm"));
useWasm(() => WebAssembly.compile(new Uint8Array()));
{
  using disposed = new Inbox({ platform: "selfcommunity" });
  void disposed.refresh();
}

// @ts-expect-error a platform must be named
new Inbox({});
// @ts-expect-error and must be one of the two
new Inbox({ platform: "friendster" });
// @ts-expect-error it is called pollMs
new Inbox({ platform: "axero", pollSeconds: 30 });
// @ts-expect-error the other platform must be named too
new Inbox({ platform: "axero", connect: { token: "token" } });
// @ts-expect-error a snapshot is not to be written to
inbox.snapshot.count = 0;
// @ts-expect-error nor is its list
inbox.snapshot.requests.push(inbox.snapshot.requests[0]!);
// @ts-expect-error nor a person
inbox.snapshot.requests[0]!.person.name = "Tomasz";
// @ts-expect-error with unchecked indexes there may be none
void inbox.accept(inbox.snapshot.requests[0].key);
// @ts-expect-error keys are texts
void inbox.accept(618);
// @ts-expect-error ids are numbers
void inbox.connect("7");
// @ts-expect-error there is no such status
if (inbox.snapshot.status === "offline") void 0;
// @ts-expect-error a token is no number
void inbox.signIn(7);
// @ts-expect-error a number is no Wasm
useWasm(7);
// @ts-expect-error a listener is a function
inbox.subscribe();

// What may be left out may also be undefined.
new Inbox({ platform: "axero", token: undefined, userId: undefined, pollMs: undefined, connect: undefined });
