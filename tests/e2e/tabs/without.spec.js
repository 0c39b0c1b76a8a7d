import { expect, INES, STRANGER, test, TOMASZ } from "../support/test.js";

const NAME = "Tomasz Zieliński";

/** What a browser may lack, or keep from a page. */
const LACKS = {
  "Web Locks": () => delete Navigator.prototype.locks,
  BroadcastChannel: () => delete window.BroadcastChannel,
  "both of them": () => {
    delete Navigator.prototype.locks;
    delete window.BroadcastChannel;
  },
  "locks that may be used": () => {
    if (!window.LockManager) return;
    LockManager.prototype.request = () => Promise.reject(new DOMException("denied", "SecurityError"));
    LockManager.prototype.query = () => Promise.reject(new DOMException("denied", "SecurityError"));
  },
  "session storage": () => {
    Object.defineProperty(window, "sessionStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  },
  "room in the session storage": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
};

for (const [what, take] of Object.entries(LACKS)) {
  test(`without ${what}, a tab works by itself, and all else works`, async ({ tabs, community, way }) => {
    const both = await tabs();
    await both.before(take);
    for (const site of await both.openMany(2, "bell.html", { "poll-seconds": 30 })) await site.expectCount(5);
    const [site, other] = both.all;
    await community.act(STRANGER, "request", INES);
    await both.pass(34);
    for (const tab of both.all) await tab.expectCount(6);

    await site.bell.click();
    await site.accept(NAME).click();
    await expect(site.row(NAME)).toContainText("now connected");
    await expect.poll(() => community.relation(INES, TOMASZ)).toBe("connected");
    await both.pass(34);
    await other.expectCount(5);

    await site.hide();
    await both.pass(34);
    await other.hide();
    await both.settle();
    await community.forgetCalls();
    await both.pass(120);
    await both.settle();
    expect(await community.count(way.calls.list)).toBe(0);
    await site.comeBack();
    await expect.poll(() => community.count(way.calls.list)).toBe(1);
  });
}
