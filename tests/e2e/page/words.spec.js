import { WORDS, askedWords, bellOf, speak, waiting } from "../support/languages.js";
import { expect, test } from "../support/test.js";

const CATALAN = { title: "Sol·licituds de contacte", waiting: { one: "{count} sol·licitud", other: "{count} sol·licituds" } };

/** Adds a language by the entry that is in the page. */
const add = ({ page }, language, words, entry = "element") =>
  page.evaluate(
    async ([entry, language, words]) => {
      const { addLanguage } = await import(`/pkg/${entry}.js`);
      addLanguage(language, words);
    },
    [entry, language, words],
  );

const setWords = ({ page }, words) =>
  page.locator("connection-bell").evaluate((bell, words) => {
    bell.words = words;
  }, words);

/** Puts a new bell in the place of the page's. */
const renewBell = ({ page }) =>
  page.evaluate(() => {
    const bell = document.createElement("connection-bell");
    window.setUp(bell);
    document.querySelector("connection-bell").replaceWith(bell);
  });

test.describe("a language that is added", () => {
  test("comes to the bells that are there, and to those to come", async ({ visit }) => {
    const site = await visit("cards.html");
    await speak(site, "ca-ES");
    await site.expectCount(5);
    await add(site, "ca", CATALAN);
    await expect(bellOf(site)).toHaveAccessibleName("5 sol·licituds");
    await expect(site.card("stranger").getByRole("button")).toHaveText("Connect");
    await renewBell(site);
    await expect(bellOf(site)).toHaveAccessibleName("5 sol·licituds");
    await expect(site.page.locator("connection-bell .root")).toHaveAttribute("lang", "ca-ES");
  });

  test("changes one text of a language, and leaves the others", async ({ visit }) => {
    const site = await visit("cards.html");
    await speak(site, "de");
    await add(site, "de", { connect: "Hallo sagen" });
    await add(site, "de-CH", { title: "Grüezi" });
    await expect(site.card("stranger").getByRole("button")).toHaveText("Hallo sagen");
    await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.de, 5));
    await bellOf(site).click();
    await expect(site.page.getByRole("heading", { name: WORDS.de.title })).toBeVisible();
    await speak(site, "de-CH");
    await expect(site.page.getByRole("heading", { name: "Grüezi" })).toBeVisible();
    await expect(site.card("stranger").getByRole("button")).toHaveText("Hallo sagen");
  });

  test("is Norwegian by either of its names", async ({ visit }) => {
    const site = await visit("bell.html");
    await add(site, "no", { waiting: "Forespørsler: {count}" });
    for (const tag of ["nb-NO", "nn", "no"]) {
      await speak(site, tag);
      await expect(bellOf(site)).toHaveAccessibleName("Forespørsler: 5");
      await speak(site, "en");
      await site.expectCount(5);
    }
  });

  test("is a TypeError where it is wrong, and changes nothing", async ({ visit }) => {
    const site = await visit("bell.html");
    await add(site, "en", { waiting: "Knocks: {count}" });
    const wrong = [
      ["", {}, /^language must be/],
      ["not a language", {}, /^language must be/],
      [7, {}, /^language must be/],
      ["en", null, /^words must be/],
      ["en", { waiting: 3, title: "No" }, /^words\.waiting must be/],
      ["en", { waiting: { three: "3" } }, /^words\.waiting must be/],
      ["en", { waiting: { one: null } }, /^words\.waiting must be/],
      ["en", { lang: "not a language" }, /^words\.lang must be/],
    ];
    for (const [language, words, message] of wrong) {
      const thrown = await site.page.evaluate(async ([language, words]) => {
        const { addLanguage } = await import("/pkg/element.js");
        try {
          addLanguage(language, words);
        } catch (error) {
          return [error instanceof TypeError, error.message];
        }
      }, [language, words]);
      expect(thrown).toEqual([true, expect.stringMatching(message)]);
    }
    await expect(bellOf(site)).toHaveAccessibleName("Knocks: 5");
    await bellOf(site).click();
    await expect(site.page.getByRole("heading", { name: "Connection requests" })).toBeVisible();
    await add(site, "en", { titel: "Friends", close: "Shut" });
    await expect(site.page.getByRole("button", { name: "Shut" })).toBeVisible();
    await site.expectTold("bell-error", { error: { message: expect.stringContaining('there is no text "titel"') } });
  });
});

test.describe("words of an element", () => {
  test("change its texts alone, by property and by attribute, in any language", async ({ visit }) => {
    const site = await visit("two-bells.html");
    const first = site.page.locator("#first [part=bell]");
    const second = site.page.locator("#second [part=bell]");
    await site.page.locator("#first").evaluate((bell) => {
      bell.words = { waiting: { one: "One knock", other: "{count} knocks" } };
    });
    await expect(first).toHaveAccessibleName("5 knocks");
    await expect(second).toHaveAccessibleName("Connection requests, 5 waiting");
    await site.page.locator("#second").evaluate((bell) => bell.setAttribute("words", '{"waiting": "Rings: {count}"}'));
    await expect(second).toHaveAccessibleName("Rings: 5");
    expect(await site.page.locator("#second").evaluate((bell) => bell.words)).toEqual({ waiting: "Rings: {count}" });
    await speak(site, "de");
    await expect(site.page.locator("#waiting").getByRole("button", { name: "Annehmen" })).toBeVisible();
    await expect(first).toHaveAccessibleName("5 knocks");
    await site.page.locator("#first").evaluate((bell) => {
      bell.words = null;
    });
    await site.page.locator("#second").evaluate((bell) => bell.removeAttribute("words"));
    await expect(first).toHaveAccessibleName(waiting(WORDS.de, 5));
    await expect(second).toHaveAccessibleName(waiting(WORDS.de, 5));
  });

  test("may be there before the element is defined", async ({ visit }) => {
    const before = ({ page }) =>
      page.addInitScript(() => {
        document.addEventListener("readystatechange", () => {
          document.querySelector("connection-bell").words = { waiting: "Knocks: {count}" };
        }, { once: true });
      });
    const site = await visit("bell.html", { before });
    await expect(bellOf(site)).toHaveAccessibleName("Knocks: 5");
  });

  test("are told once by an event where they are wrong, and stay as they were", async ({ visit }) => {
    const site = await visit("bell.html");
    await setWords(site, { waiting: "Knocks: {count}" });
    await expect(bellOf(site)).toHaveAccessibleName("Knocks: 5");
    const told = (...messages) => site.expectTold("bell-error", ...messages.map((message) => ({ error: { message } })));
    const type = expect.stringContaining("words.waiting must be");
    await setWords(site, { waiting: 3 });
    await told(type);
    const json = expect.stringContaining("as JSON");
    await site.page.locator("connection-bell").evaluate((bell) => bell.setAttribute("words", "{"));
    await told(type, json);
    await site.refresh();
    await expect(bellOf(site)).toHaveAccessibleName("Knocks: 5");

    const unknown = expect.stringContaining('there is no text "titel"');
    await setWords(site, { titel: "Friends", waiting: "Rings: {count}" });
    await expect(bellOf(site)).toHaveAccessibleName("Rings: 5");
    await speak(site, "de-AT");
    await expect(site.page.locator("connection-bell .root")).toHaveAttribute("lang", "de-AT");
    await told(type, json, unknown);
    await setWords(site, {});
    await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.de, 5));
  });
});

test.describe("the one-file entry", () => {
  test("has English alone, and takes another language from its file", async ({ visit }) => {
    let asked;
    const before = (site) => {
      asked = askedWords(site);
    };
    const site = await visit("inline.html", { before });
    await speak(site, "de");
    await site.expectCount(5);
    expect(asked).toEqual([]);
    await add(site, "de", WORDS.de, "inline");
    await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.de, 5));
    await renewBell(site);
    await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.de, 5));
  });

  test("is in the page's language from the start, as the README has it", async ({ visit }) => {
    const site = await visit("inline-language.html");
    await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.de, 5));
  });
});
