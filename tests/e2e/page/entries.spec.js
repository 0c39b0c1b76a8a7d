import { expect, test } from "../support/test.js";

test("the one-file entry needs one file", async ({ visit }) => {
  const asked = [];
  const before = ({ page }) => page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const site = await visit("inline.html", { before });
  await site.expectCount(5);
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
  expect(asked.filter((path) => path.startsWith("/pkg"))).toEqual(["/pkg/inline.js"]);
});

test("Wasm that comes with a wrong type works all the same", async ({ visit }) => {
  const before = ({ page }) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
  const site = await visit("bell.html", { before });
  await site.expectCount(5);
});

test("Wasm that does not come is told, and throws nothing", async ({ visit }) => {
  const before = ({ page }) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  const site = await visit("bell.html", { before });
  await site.expectTold("bell-error", { error: { code: "network", message: expect.stringContaining("404") } });
  expect(site.said("error")).toEqual([expect.stringContaining("<connection-bell> cannot start")]);
});

test("Wasm that did not come is asked for again when the network is back", async ({ visit }) => {
  let cut = true;
  const before = ({ page }) => page.route("**/*.wasm", (route) => (cut ? route.abort() : route.continue()));
  const site = await visit("bell.html", { before });
  await expect.poll(() => site.told("bell-error")).toContainEqual(expect.objectContaining({ error: expect.objectContaining({ code: "network" }) }));
  cut = false;
  await site.page.evaluate(() => window.dispatchEvent(new Event("online")));
  await site.expectCount(5);
});

test("a second copy of the package warns and stands back", async ({ visit }) => {
  const site = await visit("two-copies.html");
  await site.expectCount(5);
  await expect.poll(() => site.said("warning").length).toBe(2);
  expect(site.said("warning").join()).toContain("another copy of the package");
  expect(site.said("error")).toEqual([]);
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
});
