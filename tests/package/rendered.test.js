import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { start } from "./browser.js";
import { folder, manifest } from "./package-folder.js";

const INES = 401;
const STRANGER = 417;
const LONELY = 424;
const ACCEPT = { method: "POST", path: "/api/v2/user/*/connection/accept/" };
const { modules } = JSON.parse(await readFile(`${folder}${manifest.customElements}`, "utf8"));
const [{ declarations }] = modules;

let site;
before(async () => {
  site = await start();
});
after(() => site.stop());

/** The names that the elements' shadow roots have given since they were last asked for. */
function collect() {
  const rendered = {};
  for (const { localName, shadowRoot } of document.querySelectorAll("connection-bell, connection-button")) {
    const names = (selector, attribute) => [...shadowRoot.querySelectorAll(selector)].map((node) => node.getAttribute(attribute));
    rendered[localName] ??= { parts: [], slots: [] };
    rendered[localName].parts.push(...names("[part]", "part"));
    rendered[localName].slots.push(...names("slot", "name"));
  }
  return rendered;
}

async function open(userId) {
  const page = await site.browser.newPage();
  await page.exposeFunction("giveToken", () => site.community.token(userId));
  await page.goto(`${site.community.url}/pages/cards.html?platform=selfcommunity&signs-in=token`);
  await page.getByRole("button", { name: /^Connection requests/ }).click();
  return page;
}

/** Somebody for whom requests wait, one of whose answers is refused and the other can be undone. */
async function answering() {
  await site.community.fault(ACCEPT, "status", { status: 400 });
  const page = await open(INES);
  await page.getByRole("listitem").first().waitFor();
  const before = await page.evaluate(collect);
  await page.locator("connection-bell").getByRole("button", { name: /^Decline/ }).last().click();
  await page.locator("connection-bell [part=undo]").waitFor();
  const declining = await page.evaluate(collect);
  await page.locator("#waiting").getByRole("button", { name: /^Accept/ }).click();
  await page.locator("#waiting [part=error]").waitFor();
  return [before, declining, await page.evaluate(collect)];
}

/** Somebody who reads a narrow list while one more request comes in, and then answers all of it. */
async function answeringAll() {
  const page = await open(INES);
  await page.getByRole("listitem").first().waitFor();
  const bell = page.locator("connection-bell");
  await bell.evaluate((bell) => bell.style.setProperty("--bell-font-size", "30px"));
  await bell.locator("[part=more]").first().waitFor();
  await bell.locator("[part=accept]").first().focus();
  await site.community.act(STRANGER, "request", INES);
  await bell.evaluate((bell) => bell.refresh());
  await bell.locator("[part=arrivals]").waitFor();
  const reading = await page.evaluate(collect);
  await bell.locator("[part=decline-all]").click();
  await bell.locator("[part=undo-all]").waitFor();
  const answered = await page.evaluate(collect);
  await bell.locator("[part=undo-all]").click();
  await bell.locator("[part=toolbar]").waitFor();
  await page.close();
  return [reading, answered];
}

/** Somebody whom nobody asks. */
async function alone() {
  const page = await open(LONELY);
  await page.locator("connection-bell [part=empty]").waitFor();
  return [await page.evaluate(collect)];
}

/** Somebody who looks for people to ask. */
async function looking() {
  const page = await open(INES);
  await page.getByRole("tab", { name: "People" }).click();
  await page.locator("connection-bell [part=connect]").first().waitFor();
  return [await page.evaluate(collect)];
}

describe("what the manifest lists is what is rendered", () => {
  let seen;
  before(async () => {
    seen = [...(await answeringAll()), ...(await answering()), ...(await alone()), ...(await looking())];
  });

  const names = (entries) => entries.map(({ name }) => name).sort();

  for (const { tagName, cssParts, slots } of declarations) {
    const rendered = (kind) => [...new Set(seen.flatMap((one) => one[tagName][kind]))].sort();

    test(`the parts of <${tagName}>`, () => assert.deepEqual(rendered("parts"), names(cssParts)));

    test(`the slots of <${tagName}>`, () => assert.deepEqual(rendered("slots"), names(slots)));
  }
});
