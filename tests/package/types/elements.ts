// What a user of the elements writes, compiled and never run.
import { ConnectionBell, ConnectionButton, addLanguage, Inbox } from "connection-bell/element";
import type { ConnectionBellEventMap, Person, Placement, Theme, Words } from "connection-bell/element";
import * as core from "connection-bell";
import * as inline from "connection-bell/inline";
import zhHant from "connection-bell/words/zh-Hant.js";
import { expectTypeOf } from "expect-type";

const bell = document.querySelector("connection-bell") ?? new ConnectionBell();
expectTypeOf(bell).toEqualTypeOf<ConnectionBell>();
bell.platform = "selfcommunity";
bell.token = () => "token";
bell.connectToken = null;
bell.pollSeconds = 60;
bell.placement = "left-start";
bell.views = "requests people";
bell.theme = null;
bell.open = true;
expectTypeOf<ConnectionBell["placement"]>().toEqualTypeOf<Placement | null>();
expectTypeOf<ConnectionBell["theme"]>().toEqualTypeOf<Theme | null>();
expectTypeOf(bell.count).toEqualTypeOf<number>();
expectTypeOf(bell.inbox).toEqualTypeOf<Inbox>();
expectTypeOf(bell.show()).toEqualTypeOf<Promise<void>>();

bell.addEventListener("bell-accept", (event) => expectTypeOf(event.detail.person).toEqualTypeOf<Person>());
bell.addEventListener("bell-change", ({ detail }) => expectTypeOf(detail.count - detail.previous).toEqualTypeOf<number>());
bell.addEventListener("bell-signed-out", ({ detail: { retry } }) => retry(async () => "token"));
bell.addEventListener("bell-error", ({ detail: { error } }) => expectTypeOf(error).toEqualTypeOf<core.ApiError | TypeError>());
bell.addEventListener("click", ({ clientX }) => clientX);
bell.addEventListener("bell-open", () => bell.markSeen(), { once: true });
const listener = (event: ConnectionBellEventMap["bell-arrive"]): string => event.detail.request.key;
bell.addEventListener("bell-arrive", listener);
bell.removeEventListener("bell-arrive", listener);

// They bubble.
document.addEventListener("bell-arrive", ({ detail }) => expectTypeOf(detail.request).toEqualTypeOf<core.ConnectionRequest>());
document.body.addEventListener("bell-connect", ({ detail }) => detail.status === "connected");
window.addEventListener("bell-decline", ({ detail }) => detail.person.id);

const button = document.createElement("connection-button");
expectTypeOf(button).toEqualTypeOf<ConnectionButton>();
button.userId = 7;
button.personName = "Tomasz";
button.size = "small";
button.hideLabel = true;
addLanguage("en", { title: "Knocks", waiting: { one: "One knock", other: "{count} knocks" } });
addLanguage("zh-TW", zhHant);
expectTypeOf(zhHant.title).toEqualTypeOf<string>();
bell.words = { undo: "Take back" };
button.words = null;
expectTypeOf<ConnectionBell["words"]>().toEqualTypeOf<Words | null>();

// Each entry has the same types.
expectTypeOf(inline.Inbox).toEqualTypeOf(core.Inbox);
expectTypeOf(inline.ConnectionBell).toEqualTypeOf(ConnectionBell);

// @ts-expect-error there are twelve places
bell.placement = "middle";
// @ts-expect-error three sizes
button.size = "huge";
// @ts-expect-error and three themes
bell.theme = "blue";
// @ts-expect-error two platforms
bell.platform = "friendster";
// @ts-expect-error and two ways to sign in
bell.token = 7;
// @ts-expect-error the bell counts
bell.count = 3;
// @ts-expect-error ids are numbers
button.userId = "7";
// @ts-expect-error a button has no panel
button.open = true;
// @ts-expect-error there is no such detail
bell.addEventListener("bell-change", ({ detail }) => detail.request);
// @ts-expect-error a plural category of no language
addLanguage("en", { waiting: { three: "Three" } });
// @ts-expect-error a text of no name
addLanguage("en", { titel: "Knocks" });
// @ts-expect-error texts do not count unless they say so
bell.words = { undo: { other: "Take back" } };
