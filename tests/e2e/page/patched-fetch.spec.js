import { expect, test } from "../support/test.js";

const PATCHES = {
  "rejects with a string": () => Promise.reject("no"),
  "rejects with nothing": () => Promise.reject(),
  "throws at once": () => {
    throw new Error("no");
  },
  "gives nothing": () => undefined,
  "gives what is no response": () => Promise.resolve({ status: "fine", text: 7 }),
  "gives a body that rejects": () => Promise.resolve({ status: 200, headers: new Headers(), text: () => Promise.reject("no") }),
};

for (const [what, patch] of Object.entries(PATCHES)) {
  test(`a page whose fetch ${what} keeps the last good list`, async ({ visit }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await site.expectCount(5);
    await site.page.evaluate((patch) => {
      window.trueFetch = window.fetch;
      window.fetch = eval(patch);
    }, `(${patch})`);
    await site.refresh();
    await site.expectTold("bell-error", { error: expect.objectContaining({ code: "network" }) });
    await site.expectCount(5);
    await site.accept("Tomasz Zieliński").click();
    await expect(site.row("Tomasz Zieliński")).toContainText("That did not work.");
    await site.page.evaluate(() => (window.fetch = window.trueFetch));
    await site.accept("Tomasz Zieliński").click();
    await site.expectCount(4);
  });
}

test("a page whose fetch never settles is given up on", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  const asked = site.page.evaluate(() => {
    const { fetch } = window;
    return new Promise((resolve) => {
      window.fetch = () => {
        window.fetch = fetch;
        resolve();
        return new Promise(() => {});
      };
      document.querySelector("connection-bell").refresh();
    });
  });
  await asked;
  await site.pass(11);
  await site.expectTold("bell-error", { error: expect.objectContaining({ code: "timeout" }) });
  await site.expectCount(5);
  await site.refresh();
  expect(await site.page.locator("connection-bell").evaluate((bell) => bell.inbox.snapshot.status)).toBe("ready");
});
