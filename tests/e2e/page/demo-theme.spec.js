import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expectNoFindings } from "../support/accessibility.js";
import { expect, test } from "../support/test.js";

const PACKAGE = fileURLToPath(new URL("../../../pkg/", import.meta.url));
const themes = (await readdir(`${PACKAGE}themes`)).map((file) => file.replace(".css", ""));
const documented = JSON.parse(await readFile(`${PACKAGE}custom-elements.json`, "utf8")).modules[0].declarations[0].cssProperties;

/** Every property that the editor has, changed. */
const ALL_CHANGED = [
  "accent.7a1fa2.e1bee7", "accent-text.fffde7.1a0033", "background.fff8e1.102027", "text.263238.eceff1",
  "muted.4e342e.bcaaa4", "border.ffab91.5d4037", "error.bf360c.ffab91", "badge.004d40.a7ffeb",
  "badge-text.e0f2f1.00251a", "icon.b71c1c.ff8a80", "size.3.5", "radius.7", "font.serif", "font-size.1.125",
  "width.22", "height.24", "shadow.deep",
].join("_");

const editor = (site) => site.page.locator("#panel-theme-editor");
const colour = (site, name) => editor(site).getByLabel(name, { exact: true });
const shownCss = (site) => editor(site).getByLabel("The theme as CSS").textContent();
const warnings = (site) => editor(site).locator(".warnings");

async function open(demo, query = {}) {
  const site = await demo({ platform: "selfcommunity", panel: "open", sections: "theme-editor", ...query });
  await site.expectCount(5);
  await expect(editor(site).getByLabel("The theme as CSS")).toBeVisible();
  return site;
}

const LOOKED_AT = {
  bell: ["inline-size", "block-size", "color"],
  badge: ["background-color", "color"],
  panel: ["background-color", "color", "border-top-color", "border-top-left-radius", "box-shadow", "inline-size", "max-block-size", "font-family", "font-size"],
  accept: ["background-color", "color", "border-top-left-radius"],
  time: ["color"],
};

/** What the browser makes of the bell with its open panel, and of the first button, in light and in dark. */
async function looks(page) {
  await page.locator("connection-bell").first().evaluate((bell) => bell.show());
  await expect(page.locator("connection-bell [part=accept]").first()).toBeVisible();
  const seen = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    seen.push(await page.evaluate(computed, LOOKED_AT));
  }
  return seen;
}

function computed(parts) {
  const root = document.querySelector("connection-bell").shadowRoot;
  const roots = [root, document.querySelector("connection-button").shadowRoot];
  for (const moving of roots.flatMap((root) => root.getAnimations())) moving.finish();
  const styles = (element, names) => names.map((name) => [name, getComputedStyle(element)[name] ?? getComputedStyle(element).getPropertyValue(name)]);
  const bell = Object.entries(parts).map(([part, names]) => [part, styles(root.querySelector(`[part~=${part}]`), names)]);
  const initials = [...root.querySelectorAll("[part~=avatar]")].find(({ textContent }) => textContent.trim() === "DA");
  const button = document.querySelector("connection-button").shadowRoot.querySelector("button");
  return [...bell, ["initials", styles(initials, ["background-color", "color"])], ["button", styles(button, ["background-color", "color", "border-top-left-radius", "font-family", "font-size"])]];
}

/** A page of the site with a bell and a button, and with `css` pasted into its style sheet. */
async function paste(newBrowser, community, css) {
  const page = await (await newBrowser()).newPage();
  const address = `${community.url}/pasted.html`;
  const body = `<!doctype html><title>Pasted</title><style>:root { color-scheme: light dark; }\n${css}</style>
    <script type="module" src="/pkg/inline.js"></script>
    <connection-bell platform="axero"></connection-bell>
    <connection-button platform="axero" user-id="402" person-name="Tomasz Zieliński"></connection-button>`;
  await page.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.request.post(`${community.url}/control/sign-in`, { data: { userId: 401 } });
  await page.goto(address);
  await expect(page.locator("connection-button button").first()).toBeVisible();
  return page;
}

test("the editor has every documented property that can be seen", async ({ demo }) => {
  const site = await open(demo);
  const offered = await editor(site).locator("[title^='--bell-']").evaluateAll((rows) => rows.map(({ title }) => title));
  const expected = documented.map(({ name }) => name).filter((name) => name !== "--bell-z-index");
  expect(offered.sort()).toEqual(expected.sort());
});

test("a chosen colour is on the bell and the buttons at once, and in the address", async ({ demo }) => {
  const site = await open(demo);
  const connect = site.page.getByRole("button", { name: "Connect with Liam O’Sullivan" });
  await colour(site, "Main buttons, links, focus, light").fill("#8e24aa");
  await colour(site, "The badge, light").fill("#1b5e20");
  await expect(connect).toHaveCSS("background-color", "rgb(142, 36, 170)");
  await expect(site.badge.first()).toHaveCSS("background-color", "rgb(27, 94, 32)");
  expect(await shownCss(site)).toContain("--bell-accent: light-dark(#8e24aa, #7fd0db);");
  await site.page.reload();
  await expect(connect).toHaveCSS("background-color", "rgb(142, 36, 170)");
  await expect(colour(site, "Main buttons, links, focus, light")).toHaveValue("#8e24aa");
  await editor(site).getByRole("button", { name: "Undo my changes" }).click();
  await expect(connect).toHaveCSS("background-color", "rgb(16, 91, 105)");
});

test("sliders are moved by the keyboard, and only what differs from the widget's own looks is in the CSS", async ({ demo }) => {
  const site = await open(demo, { look: "usual" });
  expect(await shownCss(site)).toBe("/* Nothing differs from the widget’s own looks. */");
  const corners = editor(site).getByRole("slider", { name: "The panel's corners" });
  await corners.focus();
  await site.page.keyboard.press("ArrowRight");
  await site.page.keyboard.press("ArrowRight");
  await expect(corners).toHaveAttribute("aria-valuetext", "18 px");
  expect(await shownCss(site)).toBe("connection-bell, connection-button {\n  --bell-radius: 18px;\n}");
  await expect(site.page.locator("connection-bell [part=panel]").last()).toHaveCSS("border-radius", "18px");
  await site.page.keyboard.press("ArrowLeft");
  await site.page.keyboard.press("ArrowLeft");
  expect(await shownCss(site)).toContain("Nothing differs");
});

test("what cannot be read is told while one chooses, with its contrast", async ({ demo }) => {
  const site = await open(demo);
  await expect(warnings(site)).toContainText("Every text has a contrast of 4.5 to 1 and more");
  await colour(site, "Main buttons, links, focus, dark").fill("#808080");
  await colour(site, "Text on the accent, dark").fill("#ffffff");
  await expect(warnings(site)).toHaveText("In dark, text on the accent has 3.9 to 1, and needs 4.5.");
  await colour(site, "Text on the accent, dark").fill("#000000");
  await expect(warnings(site)).toContainText("Every text has a contrast");
  await colour(site, "The panel, light").fill("#1a2a33");
  await expect(warnings(site)).toContainText("In light, text in the panel has 1 to 1");
});

for (const theme of themes) {
  test(`beginning with ${theme}, the bell looks as with that theme's file, and all can be read`, async ({ demo, newBrowser, community }) => {
    const site = await open(demo, { look: theme });
    await expect(warnings(site)).toContainText("Every text has a contrast");
    const css = await shownCss(site);
    const file = await readFile(`${PACKAGE}themes/${theme}.css`, "utf8");
    const [pasted, linked] = [await paste(newBrowser, community, css), await paste(newBrowser, community, file)];
    expect(await looks(pasted)).toEqual(await looks(linked));
  });
}

test("the copied CSS, pasted into a page, looks as in the demo in every property", async ({ demo, newBrowser, community }) => {
  const site = await open(demo, { edits: ALL_CHANGED });
  await site.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await editor(site).getByRole("button", { name: "Copy the CSS" }).click();
  await expect(editor(site).getByText("Copied.")).toBeVisible();
  const css = await site.page.evaluate(() => navigator.clipboard.readText());
  expect(css).toBe(await shownCss(site));
  expect(css.match(/--bell-/g)).toHaveLength(ALL_CHANGED.split("_").length);
  const pasted = await looks(await paste(newBrowser, community, css));
  expect(pasted).toEqual(await looks(site.page));
  expect(pasted).not.toEqual(await looks(await paste(newBrowser, community, "")));
});

test("in the demo's phone, the bell inside wears what is chosen beside it, and stays where it is", async ({ demo }) => {
  const site = await demo({ platform: "selfcommunity", panel: "open", sections: "theme-editor", width: "phone" });
  const inside = site.page.frameLocator("iframe");
  const badge = inside.locator("connection-bell [part=badge]");
  await expect(badge).toHaveText("5");
  await inside.locator("html").evaluate((root) => root.setAttribute("data-same", ""));
  await colour(site, "The badge, light").fill("#1b5e20");
  await expect(badge).toHaveCSS("background-color", "rgb(27, 94, 32)");
  await expect(inside.locator("html[data-same]")).toHaveCount(1);
});

test("where the page may not write to the clipboard, the CSS is copied as a selection", async ({ demo }) => {
  const site = await open(demo, { look: "plain" });
  await site.page.context().grantPermissions(["clipboard-read"]);
  await site.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  const button = editor(site).getByRole("button", { name: "Copy the CSS" });
  await button.click();
  await expect(editor(site).getByText("Copied.")).toBeVisible();
  await expect(button).toBeFocused();
  expect(await site.page.evaluate(() => navigator.clipboard.readText())).toBe(await shownCss(site));
});

test("an address that nobody could have chosen leaves the theme as it is", async ({ demo }) => {
  const site = await open(demo, { look: "usual", edits: "accent.red.blue_radius.900_font.toString_accent_size_nothing.1_radius.4;}_badge.12.12" });
  expect(await shownCss(site)).toContain("Nothing differs");
});

for (const [name, viewport] of [["a desktop", { width: 1280, height: 900 }], ["a phone", { width: 390, height: 844 }]]) {
  test(`the editor at the size of ${name}: axe finds nothing, and nothing sticks out`, async ({ demo }) => {
    // Too pale to be read, were anything wrong.
    const site = await open(demo, { edits: "error.ffffff.ffb4ab" });
    await site.page.setViewportSize(viewport);
    await editor(site).scrollIntoViewIfNeeded();
    await expect(warnings(site)).toHaveText("In light, what went wrong has 1 to 1, and needs 4.5.");
    await expectNoFindings(site.page);
    expect(await site.page.evaluate(() => [document.documentElement, document.querySelector("#panel")].map((box) => box.scrollWidth - box.clientWidth))).toEqual([0, 0]);
  });
}
