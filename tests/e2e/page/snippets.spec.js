import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, INES, test } from "../support/test.js";

const INLINE = fileURLToPath(new URL("../../../pkg/inline.js", import.meta.url));

const at = (path) => readFile(new URL(path, import.meta.url), "utf8");
const snippet = (name) => at(`../snippets/${name}.html`);

/** A page of the site that holds what was pasted, and nothing of ours beside it. */
async function paste(page, community, pasted) {
  const address = `${community.url}/pasted.html`;
  await page.route("**/connection-bell/inline.js", (route) => route.fulfill({ contentType: "text/javascript", path: INLINE }));
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Welcome</title><div>${pasted}</div>` }));
  await page.goto(address);
}

const bellOf = (page) => page.getByRole("button", { name: "Connection requests, 5 waiting" });

for (const name of ["axero", "selfcommunity"]) {
  test(`the README has the snippet for ${name} as it is tested`, async () => {
    expect(await at("../../../README.md")).toContain(`\`\`\`html\n${await snippet(name)}\`\`\``);
  });
}

test("pasted into a page builder that takes braces and backslashes away, it works with the session's cookie", async ({ newBrowser, community }) => {
  const pasted = await snippet("axero");
  const kept = pasted.replaceAll(/[{}\\]/g, "");
  expect(kept).toBe(pasted);
  const page = await (await newBrowser()).newPage();
  await page.request.post(`${community.url}/control/sign-in`, { data: { userId: INES } });
  await paste(page, community, kept);
  await expect(bellOf(page)).toBeVisible();
});

test("with a token function it works on any site", async ({ newBrowser, community }) => {
  const page = await (await newBrowser()).newPage();
  await page.route("**/my/token", async (route) => route.fulfill({ body: await community.token(INES) }));
  await paste(page, community, (await snippet("selfcommunity")).replace("https://community.example.com", community.url));
  await expect(bellOf(page)).toBeVisible();
  await bellOf(page).click();
  await page.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "now connected" })).toBeVisible();
});
