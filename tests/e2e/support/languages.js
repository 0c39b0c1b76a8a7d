import { folder, languages } from "../../package/package-folder.js";

const texts = async (language) => [language, (await import(`${folder}words/${language}.js`)).default];

/** The texts of each language that has a file of its own. */
export const WORDS = Object.fromEntries(await Promise.all(languages.map(texts)));

export const RIGHT_TO_LEFT = ["ar", "he"];

/** How the texts `words` say that so many requests wait. */
export function waiting(words, count) {
  const form = words.waiting[new Intl.PluralRules(words.lang).select(count)];
  return form.replace("{count}", new Intl.NumberFormat(words.lang).format(count));
}

/** Gives the page another language, as a script of its own might. */
export const speak = ({ page }, language) =>
  page.evaluate((language) => document.documentElement.setAttribute("lang", language), language);

/** The words that a page asks the server for, from now on. */
export function askedWords({ page }) {
  const asked = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/pkg/words/")) asked.push(pathname.slice("/pkg/words/".length));
  });
  return asked;
}

/** The bell's button, whatever its language. */
export const bellOf = ({ page }) => page.locator("connection-bell [part=bell]");
