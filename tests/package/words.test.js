import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { english } from "./english.js";
import { folder, languages } from "./package-folder.js";

/** More requests than anybody has. */
const MOST = 10_000;
const UNITS = ["second", "minute", "hour", "day", "week", "month", "year"];

const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
const formsOf = (text) => (typeof text === "string" ? { other: text } : text);

/** How many counts fall into each plural category of the language. */
function categories(language) {
  const rules = new Intl.PluralRules(language);
  const sizes = new Map();
  for (let count = 1; count <= MOST; count += 1) {
    const category = rules.select(count);
    sizes.set(category, (sizes.get(category) ?? 0) + 1);
  }
  return sizes;
}

/** What is wrong with the forms of the text `key`. */
function mistakes(key, text, sizes) {
  const expected = placeholders(english.get(key));
  const wrong = Object.entries(formsOf(text)).filter(([category, form]) => {
    // "Two people wait" needs no number.
    const needed = sizes.get(category) === 1 ? expected.filter((name) => name !== "{count}") : expected;
    const found = placeholders(form);
    return form.trim() === "" || ![String(needed), String(expected)].includes(String(found));
  });
  return wrong.map(([category]) => `${key}.${category}`);
}

test("English is read as it stands", () => {
  assert.equal(english.get("title"), "Connection requests");
  assert.equal(english.get("arrivedMore"), "{name} and {count} others want to connect with you");
});

test("what is wrong with a text is found", () => {
  const sizes = new Map([["one", 1], ["other", 9]]);
  assert.deepEqual(mistakes("acceptWhom", "Annehmen", sizes), ["acceptWhom.other"]);
  assert.deepEqual(mistakes("acceptWhom", "{name} {nam}", sizes), ["acceptWhom.other"]);
  assert.deepEqual(mistakes("arrivedMore", { one: "{name} und noch jemand", other: "{name} und mehr" }, sizes), ["arrivedMore.other"]);
});

for (const language of languages) {
  const { default: words } = await import(`${folder}words/${language}.js`);
  const { lang, ...texts } = words;
  const sizes = categories(language);

  describe(`the texts in ${new Intl.DisplayNames("en", { type: "language" }).of(language)}`, () => {
    test("say their language", () => assert.equal(lang, language));

    test("are those that English has", () => {
      assert.deepEqual(Object.keys(texts), [...english.keys()]);
    });

    test("have what English has in braces", () => {
      assert.deepEqual(Object.entries(texts).flatMap(([key, text]) => mistakes(key, text, sizes)), []);
    });

    test("have a form for each plural of the language, and no other", () => {
      const counting = Object.entries(texts).filter(([, text]) => typeof text === "object");
      assert.deepEqual(counting.map(([key]) => key), ["waiting", "acceptedAll", "declinedAll", "newRequests", "arrivedMore", "found"]);
      const needed = [...new Set([...sizes.keys(), "other"])].sort();
      for (const [key, forms] of counting) assert.deepEqual(Object.keys(forms).sort(), needed, key);
    });

    test("are of one kind: no straight quotes, no three dots, no spaces at the ends", () => {
      const all = Object.values(texts).flatMap((text) => Object.values(formsOf(text)));
      assert.deepEqual(all.filter((text) => /["']|\.\.\.|^\s|\s$/.test(text)), []);
    });

    test("do not end twice where a time ends in a period", () => {
      const ago = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });
      const said = UNITS.map((unit) => texts.updated.replace("{time}", ago.format(-3, unit)));
      assert.deepEqual(said.filter((text) => text.includes("..")), []);
    });
  });
}

test("the types say what each text is in English", async () => {
  const types = await readFile(`${folder}types/words.d.ts`, "utf8");
  const said = [...types.matchAll(/English: “(.*)” \*\/\n {2}readonly (\w+)\?/g)].map(([, text, key]) => [key, text]);
  assert.deepEqual(said, [...english]);
});

test("the READMEs list the languages", async () => {
  const [own, project] = await Promise.all([`${folder}README.md`, `${folder}../README.md`].map((file) => readFile(file, "utf8")));
  const names = new Intl.DisplayNames("en", { type: "language" });
  for (const language of languages) {
    assert.ok(own.includes(`\`${language}\``), language);
    assert.ok(project.includes(names.of(new Intl.Locale(language).language)), language);
  }
});

test("the README brings a language to the one-file entry as the tested page does", async () => {
  const script = async (file) => {
    const scripts = (await readFile(file, "utf8")).matchAll(/<script type="module">\n([^<]*)<\/script>/g);
    return [...scripts].map(([, code]) => code).find((code) => code.includes("addLanguage"));
  };
  const page = await script(new URL("../e2e/pages/inline-language.html", import.meta.url));
  assert.equal(await script(`${folder}README.md`), page.replaceAll("/pkg/", "/connection-bell/"));
});
