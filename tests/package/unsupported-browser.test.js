import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { ApiError, AxeroClient, Inbox } from "../../pkg/index.js";

const OPTIONS = { baseUrl: "https://community.example.com", fetch: async () => assert.fail("asked the network") };
const { WebAssembly } = globalThis;

afterEach(() => {
  globalThis.WebAssembly = WebAssembly;
});

const failureOf = (promise) => promise.then(() => assert.fail("it succeeded"), (error) => error);

function assertUnsupported(error) {
  assert.ok(ApiError.is(error, "network"), String(error));
  assert.match(error.message, /: this browser lacks WebAssembly.*; at least Chrome \d+, Firefox \d+ or Safari [\d.]+ is needed$/);
  assert.ok(error.cause instanceof TypeError);
}

for (const [what, replacement] of [
  ["no WebAssembly", undefined],
  ["a WebAssembly without what the build uses", { ...WebAssembly, validate: () => false }],
]) {
  test(`where there is ${what}, clients and inboxes say so, and do not ask again`, async (t) => {
    globalThis.WebAssembly = replacement;
    const timers = t.mock.method(globalThis, "setTimeout").mock;
    const inbox = new Inbox({ ...OPTIONS, platform: "axero" });
    t.after(() => inbox.dispose());
    assertUnsupported(await failureOf(inbox.refresh()));
    assertUnsupported(inbox.snapshot.error);
    assert.equal(inbox.snapshot.status, "failed");
    assert.equal(timers.callCount(), 0);
    assertUnsupported(await failureOf(new AxeroClient(OPTIONS).me()));
  });
}
