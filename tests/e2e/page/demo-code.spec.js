import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expectNoFindings } from "../support/accessibility.js";
import { WORDS, bellOf, waiting } from "../support/languages.js";
import { expect, INES, test } from "../support/test.js";

const PACKAGE = fileURLToPath(new URL("../../../pkg/", import.meta.url));

const section = (site) => site.page.locator("#panel-code-to-paste");
const tab = (site, name) => section(site).getByRole("tab", { name });
const shown = (site) => section(site).getByRole("tabpanel").textContent();

/** The code that is copied from the demo with these settings. */
async function copied(demo, query) {
  const site = await demo({ panel: "open", sections: "code-to-paste", ...query });
  await site.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await section(site).getByRole("button", { name: "Copy the code" }).click();
  await expect(section(site).getByText("Copied.")).toBeVisible();
  const text = await site.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(await shown(site));
  return text;
}

const asModule = (css) => `document.head.append(Object.assign(document.createElement("style"), { textContent: ${JSON.stringify(css)} }));`;

/** Opens a page of the site, in somebody else's browser, with `body` and the package as its owner has it. */
async function openPage(newBrowser, community, body, own = {}) {
  const page = await (await newBrowser()).newPage();
  const address = `${community.url}/pasted.html`;
  await page.route("**/connection-bell/**", (route) => route.fulfill({ path: PACKAGE + new URL(route.request().url()).pathname.replace("/connection-bell/", "") }));
  await page.route("**/my/token", async (route) => route.fulfill({ body: await community.token(INES) }));
  for (const [path, script] of Object.entries(own)) await page.route(`**/${path}`, (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  const html = `<!doctype html><meta charset="utf-8"><title>Pasted</title><style>:root { color-scheme: light dark; }</style><header></header>${body}`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html", body: html }));
  await page.request.post(`${community.url}/control/sign-in`, { data: { userId: INES } });
  await page.goto(address);
  return page;
}

const pasteHtml = (newBrowser, community, code) => openPage(newBrowser, community, code);

/** A page whose bundler is the browser's import map; a style sheet is what bundlers make of it. */
async function runJavaScript(newBrowser, community, code) {
  const imports = { "connection-bell/element": "/connection-bell/element.js", "connection-bell/themes/axero.css": "/axero-css.js" };
  const css = /\/\* connection-bell\.css:\n([^]*)\n\*\//.exec(code)?.[1] ?? "";
  const own = { "axero-css.js": asModule(await readFile(`${PACKAGE}themes/axero.css`, "utf8")), "connection-bell.css": asModule(css) };
  return openPage(newBrowser, community, `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${code}</script>`, own);
}

const ALL = { platform: "selfcommunity", lang: "de", theme: "dark", placement: "left", badge: "9", title: "on", app: "on", desktop: "on", look: "plain", edits: "accent.ad1457.f48fb1_radius.3" };

for (const [name, paste, code] of [["HTML", pasteHtml, "html"], ["JavaScript", runJavaScript, "javascript"]]) {
  for (const platform of ["both", "axero", "selfcommunity"]) {
    test(`the demo's ${name} for ${platform} makes a bell that works, and a button`, async ({ demo, newBrowser, community }) => {
      const page = await paste(newBrowser, community, await copied(demo, { platform, code, look: "axero" }));
      const bell = page.getByRole("button", { name: "Connection requests, 5 waiting" });
      await bell.click();
      await expect(page.getByRole("dialog")).toHaveCSS("border-radius", "4px");
      await page.getByRole("button", { name: "Accept Tomasz Zieliński" }).click();
      await expect(page.getByRole("listitem").filter({ hasText: "now connected" })).toBeVisible();
      await expect.poll(() => community.relation(INES, 402)).toBe("connected");
      await page.keyboard.press("Escape");
      if (platform === "axero") return;
      await page.locator("connection-button").getByRole("button", { name: /^Connect/ }).click();
      await expect.poll(() => community.relation(INES, 618)).toBe("sent_connection_request");
    });
  }

  test(`the demo's ${name} follows every setting`, async ({ demo, newBrowser, community }) => {
    const page = await paste(newBrowser, community, await copied(demo, { ...ALL, code }));
    const bell = page.locator("connection-bell");
    await expect(bell.locator("[part=bell]")).toHaveAccessibleName(waiting(WORDS.de, 5));
    await expect(page).toHaveTitle("(5) Pasted");
    for (const [attribute, value] of [["placement", "left"], ["max-badge", "9"], ["theme", "dark"], ["title-count", ""], ["app-badge", ""], ["desktop-notify", ""]]) {
      await expect(bell).toHaveAttribute(attribute, value);
    }
    await bell.evaluate((element) => element.show());
    await expect(bell.locator("[part=panel]")).toHaveCSS("border-radius", "3px");
    await expect(bell.locator("[part=accept]").first()).toHaveCSS("background-color", "rgb(244, 143, 177)");
    await expect(page.locator("connection-button").getByRole("button").first()).toHaveText(WORDS.de.connect);
  });
}

test("the demo's HTML says only what differs from the defaults", async ({ demo }) => {
  const site = await demo({ platform: "axero", look: "usual", panel: "open", sections: "code-to-paste" });
  const code = section(site).getByRole("tabpanel");
  await expect(code).toHaveText(`<script type="module" src="/connection-bell/inline.js"></script>
<connection-bell platform="axero"></connection-bell>
<connection-button platform="axero" user-id="618"></connection-button>`);
});

test("the demo's code follows what is chosen beside it, and so does the bell", async ({ demo }) => {
  const site = await demo({ platform: "axero", panel: "open", sections: "looks,the-bell,theme-editor,code-to-paste" });
  const expectCode = (text) => expect(section(site).getByRole("tabpanel")).toContainText(text);
  await site.page.getByRole("combobox", { name: "Language" }).selectOption("pl");
  await expectCode('import words from "/connection-bell/words/pl.js";');
  await site.page.getByRole("combobox", { name: "Begin with" }).selectOption("high-contrast");
  await expectCode('<link rel="stylesheet" href="/connection-bell/themes/high-contrast.css">');
  await site.page.getByLabel("The count in the page’s title").check();
  await expectCode("title-count");
  await expect(site.page).toHaveTitle(/^\(5\)/);
  await site.page.getByRole("combobox", { name: "The panel opens at" }).selectOption("left-start");
  await expectCode('placement="left-start"');
  await expect(site.page.locator("#bell connection-bell")).toHaveAttribute("placement", "left-start");
  await site.page.getByLabel("The count in the page’s title").uncheck();
  await expect(site.page).toHaveTitle(/^Members/);
  await expect(section(site).getByRole("tabpanel")).not.toContainText("title-count");
  await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.pl, 5));
});

test("the tabs of the demo's code are moved by arrows, and the chosen one stays over a reload", async ({ demo }) => {
  const site = await demo({ panel: "open", sections: "code-to-paste" });
  await tab(site, "HTML").focus();
  await site.page.keyboard.press("ArrowRight");
  await expect(tab(site, "JavaScript")).toBeFocused();
  await expect(tab(site, "JavaScript")).toHaveAttribute("aria-selected", "true");
  await expect(section(site).getByRole("tabpanel", { name: "JavaScript" })).toContainText('import "connection-bell/element";');
  await site.page.keyboard.press("End");
  await expect(section(site).getByRole("tabpanel", { name: "Rust" })).toContainText("<ConnectionBell session />");
  await site.page.keyboard.press("ArrowRight");
  await expect(tab(site, "HTML")).toBeFocused();
  await site.page.keyboard.press("ArrowLeft");
  await expect(tab(site, "HTML")).toHaveAttribute("tabindex", "-1");
  await site.page.keyboard.press("Tab");
  await expect(section(site).getByRole("tabpanel")).toBeFocused();
  await expect(site.page).toHaveURL(/code=rust/);
  await site.page.reload();
  await expect(tab(site, "Rust")).toHaveAttribute("aria-selected", "true");
});

test("the demo's Rust names what the chosen settings need, and no more", async ({ demo }) => {
  const site = await demo({ ...ALL, code: "rust", panel: "open", sections: "code-to-paste" });
  const code = section(site).getByRole("tabpanel");
  for (const text of ["use connection_bell::widget::{ConnectionBell, ConnectionButton, Look, Placement, Theme, Words};", 'lang: "de".to_owned(),', "theme: Theme::Dark,", "max_badge: 9,", "The custom elements alone have title-count, app-badge, desktop-notify.", ":root {\n  --bell-accent"]) {
    await expect(code).toContainText(text);
  }
});

test("the demo's panel with all sections open: axe finds nothing, and nothing sticks out on a small phone", async ({ demo }) => {
  const sections = "you,the-others,states,looks,the-bell,theme-editor,code-to-paste,events";
  const site = await demo({ platform: "selfcommunity", panel: "open", sections });
  await site.page.setViewportSize({ width: 390, height: 844 });
  await site.expectCount(5);
  await expect(section(site).getByRole("tabpanel")).toBeVisible();
  await expectNoFindings(site.page);
  const sticksOut = (element) => element.scrollWidth - element.clientWidth;
  await site.page.setViewportSize({ width: 320, height: 640 });
  expect(await site.page.locator("aside#panel").evaluate(sticksOut)).toBe(0);
  expect(await site.page.locator("html").evaluate(sticksOut)).toBe(0);
});
