import { RIGHT_TO_LEFT, WORDS, bellOf, waiting } from "../support/languages.js";
import { languages } from "../../package/package-folder.js";
import { LANGUAGES } from "../../demo/languages.js";
import { WORDS as PAGE_WORDS } from "../../demo/words/index.js";
import { expect, test } from "../support/test.js";

const chooser = (site) => site.page.getByRole("combobox", { name: "Language" });

test("the demo offers all languages that ship, each under its own name", async ({ demo }) => {
  const site = await demo({ panel: "open" });
  await expect(chooser(site)).toBeVisible();
  const offered = await chooser(site).locator("option").evaluateAll((options) => options.map(({ value, textContent }) => [value, textContent]));
  expect(offered).toEqual(LANGUAGES);
  expect(offered.map(([tag]) => tag).sort()).toEqual(["en", ...languages].sort());
  expect(new Set(offered.map(([, name]) => name)).size).toBe(offered.length);
});

test("the demo's page says the same in each language", () => {
  const slots = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [language] of LANGUAGES) {
    expect(Object.keys(PAGE_WORDS[language]), language).toEqual(Object.keys(PAGE_WORDS.en));
    for (const [key, text] of Object.entries(PAGE_WORDS[language])) expect(slots(text), key).toEqual(slots(PAGE_WORDS.en[key]));
  }
});

test("the demo's bell and page speak each language in turn, and turn round where it is written from right to left", async ({ demo }) => {
  const site = await demo({ panel: "open" });
  await site.expectCount(5);
  for (const [language, words] of Object.entries(WORDS)) {
    const direction = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
    await chooser(site).selectOption(language);
    await expect(bellOf(site)).toHaveAccessibleName(waiting(words, 5));
    await expect(site.page.locator("connection-bell .root")).toHaveAttribute("dir", direction);
    await expect(site.page.locator("html")).toHaveAttribute("dir", direction);
    await expect(site.page.getByRole("heading", { level: 1 })).toHaveText(PAGE_WORDS[language].members);
  }
  await site.page.reload();
  const [last, words] = Object.entries(WORDS).at(-1);
  await expect(bellOf(site)).toHaveAccessibleName(waiting(words, 5));
  await expect(chooser(site)).toHaveValue(last);
});

test("from right to left, the demo's header is the mirror of the usual one", async ({ demo }) => {
  const site = await demo({ lang: "he" });
  await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.he, 5));
  const { x } = await site.page.locator("#bell").boundingBox();
  const { width } = site.page.viewportSize();
  expect(x).toBeLessThan(width / 4);
});
