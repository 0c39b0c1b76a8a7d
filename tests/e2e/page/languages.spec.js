import { RIGHT_TO_LEFT, WORDS, askedWords, bellOf, speak, waiting } from "../support/languages.js";
import { expect, test } from "../support/test.js";

const UNITS = ["second", "minute", "hour", "day", "week", "month", "year"];

for (const [language, words] of Object.entries(WORDS)) {
  test(`${language}: texts, numbers and times are of the language`, async ({ visit }) => {
    const site = await visit("cards.html");
    await speak(site, language);
    await expect(bellOf(site)).toHaveAccessibleName(waiting(words, 5));
    await bellOf(site).click();
    const panel = site.page.getByRole("dialog");
    await expect(panel.getByRole("heading")).toHaveText(words.title);
    await expect(panel.getByRole("button", { name: words.acceptWhom.replace("{name}", "Tomasz Zieliński") })).toHaveText(words.accept);
    await expect(site.card("stranger").getByRole("button")).toHaveText(words.connect);

    const root = site.page.locator("connection-bell .root");
    await expect(root).toHaveAttribute("lang", language);
    await expect(root).toHaveAttribute("dir", RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr");

    const times = await site.page.evaluate(timesSaid, { language, units: UNITS });
    for (const time of await panel.locator("time").allTextContents()) expect(times).toContain(time);
  });
}

/** What a time up to sixty units ago may be called, by the page's browser. */
function timesSaid({ language, units }) {
  const formats = ["long", "short"].map((style) => new Intl.RelativeTimeFormat(language, { numeric: "auto", style }));
  const amounts = Array.from({ length: 60 }, (_, amount) => -amount);
  return units.flatMap((unit) => formats.flatMap((format) => amounts.map((amount) => format.format(amount, unit))));
}

test("months that are past are past in Arabic too", async ({ visit }) => {
  const site = await visit("bell.html");
  const now = new Date();
  await site.page.clock.setSystemTime(now.setMonth(now.getMonth() + 5));
  await speak(site, "ar");
  await bellOf(site).click();
  await expect(site.page.getByRole("dialog").locator("time").first()).toHaveText(/^قبل .*(أشهر|شهر)/);
});

test("a language is loaded alone, and only when the page is in it", async ({ visit }) => {
  let asked;
  const before = (site) => {
    asked = askedWords(site);
  };
  const site = await visit("cards.html", { before });
  await site.expectCount(5);
  expect(asked).toEqual([]);
  await speak(site, "pl");
  await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.pl, 5));
  expect(asked).toEqual(["pl.js"]);
});

const ENGLISH = "Connection requests, 5 waiting";
const TAGS = [
  ["pt-BR", "pt", "pt-BR"],
  ["pt_PT", "pt", "pt"],
  ["DE-at", "de", "DE-at"],
  ["de_CH.UTF-8", "de", "de"],
  ["iw", "he", "he"],
  ["he-IL", "he", "he-IL"],
  ["zh-CN", "zh", "zh-CN"],
  ["zh-TW", "zh-Hant", "zh-TW"],
  ["zh-Hant-HK", "zh-Hant", "zh-Hant-HK"],
  ["zh-Hans-HK", "zh", "zh-Hans-HK"],
  ["en-GB", null, "en-GB"],
  ["nb", null, "en"],
  ["tlh", null, "en"],
  ["constructor", null, "en"],
  ["not a language", null, "en"],
  ["-", null, "en"],
  ["x-klingon", null, "en"],
];

test("tags of regions, old tags and wrong ones have the language that fits best", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  const root = site.page.locator("connection-bell .root");
  for (const [tag, language, locale] of TAGS) {
    await speak(site, tag);
    await expect(bellOf(site), tag).toHaveAccessibleName(language ? waiting(WORDS[language], 5) : ENGLISH);
    await expect(root, tag).toHaveAttribute("lang", locale);
    await speak(site, tag === "pt-BR" ? "ja" : "fr");
    await expect(bellOf(site)).not.toHaveAccessibleName(ENGLISH);
  }
  expect(site.said("error")).toEqual([]);
});

test("texts that do not come leave the bell in English", async ({ visit }) => {
  const before = ({ page }) => page.route("**/words/de.js", (route) => route.fulfill({ status: 404 }));
  const site = await visit("bell.html", { before });
  await speak(site, "de");
  await expect.poll(() => site.said("warning").join()).toContain('the texts in "de" cannot be loaded');
  await site.expectCount(5);
  expect(site.said("error")).toEqual([]);
});

test("a language that comes late does not take the place of a later one", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  const german = await site.hold({ method: "GET", path: "/pkg/words/de.js" });
  await speak(site, "de");
  await german.begun;
  await speak(site, "fr");
  await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.fr, 5));
  const come = site.page.waitForResponse("**/words/de.js");
  german.release();
  await (await come).finished();
  await site.page.evaluate(() => import("/pkg/words/de.js").then(() => new Promise(requestAnimationFrame)));
  await expect(bellOf(site)).toHaveAccessibleName(waiting(WORDS.fr, 5));
});
