import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, INES, test } from "../support/test.js";

const PACKAGE = fileURLToPath(new URL("../../../pkg/", import.meta.url));

const READMES = { axero: "README.md", selfcommunity: "README.md", element: "pkg/README.md" };

const at = (path) => readFile(new URL(path, import.meta.url), "utf8");
const snippet = (name) => at(`../snippets/${name}.html`);

/** A page of the site that holds what was pasted, and nothing of ours beside it. */
async function paste(page, community, pasted) {
  const address = `${community.url}/pasted.html`;
  await page.route(/\/connection-bell\//, (route) => route.fulfill({ path: PACKAGE + route.request().url().split("/connection-bell/")[1] }));
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Welcome</title><div>${pasted}</div>` }));
  await page.goto(address);
}

const bellOf = (page) => page.getByRole("button", { name: "Connection requests, 5 waiting" });

for (const [name, readme] of Object.entries(READMES)) {
  test(`${readme} has the snippet ${name} as it is tested`, async () => {
    expect(await at(`../../../${readme}`)).toContain(`\`\`\`html\n${await snippet(name)}\`\`\``);
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

for (const name of ["selfcommunity", "element"]) {
  test(`${name}: with a token function the bell and the button work on any site, and ask once`, async ({ newBrowser, community }) => {
    const page = await (await newBrowser()).newPage();
    let asked = 0;
    await page.route("**/my/token", async (route) => {
      asked += 1;
      await route.fulfill({ body: await community.token(INES) });
    });
    await paste(page, community, (await snippet(name)).replaceAll("https://community.example.com", community.url));
    await expect(bellOf(page)).toBeVisible();
    await bellOf(page).click();
    await page.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "now connected" })).toBeVisible();
    await page.keyboard.press("Escape");
    const button = page.locator("connection-button").getByRole("button");
    await expect(button).toHaveText("Connect");
    await button.click();
    await expect(button).toHaveText("Requested");
    await expect.poll(() => community.relation(INES, 618)).toBe("sent_connection_request");
    expect(asked).toBe(1);
  });
}

test("on another origin nothing is asked before the page has given its token", async ({ newBrowser, community, other }) => {
  const page = await (await newBrowser()).newPage();
  // A page that a test has made may not ask this machine by itself.
  await page.context().grantPermissions(["local-network-access"]);
  await page.route("**/my/token", async (route) => route.fulfill({ body: await other.token(INES) }));
  await paste(page, community, (await snippet("selfcommunity")).replaceAll("https://community.example.com", other.url));
  await expect(bellOf(page)).toBeVisible();
  await expect(page.locator("connection-button").getByRole("button")).toHaveText("Connect");
  const asked = (await other.calls()).filter(({ method, path }) => path.startsWith("/api/") && method !== "OPTIONS");
  expect(asked.map(({ userId }) => userId)).toEqual(asked.map(() => INES));
});
