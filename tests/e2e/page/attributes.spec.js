import { expect, test } from "../support/test.js";

const WRONG = [
  ["connection-bell", {}, "platform"],
  ["connection-bell", { platform: "friendster" }, "platform"],
  ["connection-bell", { platform: "axero", "base-url": "ftp://example.com" }, "base-url"],
  ["connection-bell", { platform: "axero", "poll-seconds": "often" }, "poll-seconds"],
  ["connection-bell", { platform: "axero", "user-id": "me" }, "user-id"],
  ["connection-bell", { platform: "axero", "max-badge": "-1" }, "max-badge"],
  ["connection-bell", { platform: "axero", credentials: "all" }, "credentials"],
  ["connection-bell", { platform: "axero", token: "for all to read" }, "token"],
  ["connection-bell", { platform: "axero", theme: "pink" }, "theme"],
  ["connection-bell", { platform: "axero", placement: "moon" }, "placement"],
  ["connection-bell", { platform: "axero", "connect-platform": "friendster" }, "connect-platform"],
  ["connection-bell", { platform: "axero", "connect-platform": "selfcommunity", "connect-base-url": "ftp://example.com" }, "connect-base-url"],
  ["connection-button", { "user-id": "417" }, "platform"],
  ["connection-button", { platform: "selfcommunity" }, "user-id"],
  ["connection-button", { platform: "selfcommunity", "user-id": "Liam" }, "user-id"],
  ["connection-button", { platform: "selfcommunity", "user-id": "417", size: "huge" }, "size"],
];

for (const [element, attributes, named] of WRONG) {
  const markup = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`).join("");

  test(`<${element}${markup}> says in the console and in an event what is wrong`, async ({ visit }) => {
    const site = await visit("bell.html");
    await site.expectCount(5);
    await site.page.evaluate(([element, attributes]) => {
      const added = document.createElement(element);
      for (const [name, value] of Object.entries(attributes)) added.setAttribute(name, value);
      document.querySelector("main").append(added);
    }, [element, attributes]);
    const message = expect.stringMatching(new RegExp(`^<${element}>: ${named} `));
    await site.expectTold("bell-error", { on: element, error: { message } });
    expect(site.said("error")).toEqual([expect.stringContaining(named)]);
    await site.expectCount(5);
  });
}

test("put right, it works; said once, it is not said again", async ({ visit }) => {
  const site = await visit("bell.html", { platform: "friendster" });
  await site.expectTold("bell-error", { error: { message: expect.stringContaining("platform") } });
  await site.page.locator("connection-bell").evaluate((bell) => {
    bell.theme = "dark";
    bell.platform = "selfcommunity";
  });
  await site.expectCount(5);
  await site.expectTold("bell-error", {});
});

test("properties and attributes are the same thing, before and after the upgrade", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  const values = await site.page.locator("connection-bell").evaluate((bell) => {
    bell.maxBadge = 3;
    bell.setAttribute("placement", "top-start");
    return [bell.getAttribute("max-badge"), bell.placement, bell.pollSeconds, bell.open, bell.count, bell.platform];
  });
  expect(values).toEqual(["3", "top-start", 300, false, 5, "selfcommunity"]);
  await expect(site.badge).toHaveText("3+");
});

test("`open` can be set, and reflects", async ({ visit }) => {
  const site = await visit("bell.html");
  const bell = site.page.locator("connection-bell");
  await site.expectCount(5);
  await bell.evaluate((bell) => bell.show());
  await expect(site.panel).toBeVisible();
  await expect(bell).toHaveAttribute("open", "");
  await expect(site.inState("open")).toBeVisible();
  await bell.evaluate((bell) => bell.removeAttribute("open"));
  await expect(site.panel).toBeHidden();
  await site.bell.click();
  await expect(bell).toHaveAttribute("open", "");
  await site.page.getByRole("heading", { level: 1 }).click();
  await expect(bell).not.toHaveAttribute("open");
  await site.expectTold("bell-open", {}, {});
  await site.expectTold("bell-close", {}, {});
});
