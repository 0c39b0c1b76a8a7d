// What all kinds of code are about.
import { settings } from "../settings.js";
import { start } from "../theme/starts.js";
import { differing, themeCss } from "../theme/theme.js";

/** Whom the example's button is about. */
export const PERSON = { id: 618 };

/** Where a site's own server gives a token to those who are signed in. */
export const GIVE_TOKEN = 'async () => (await fetch("/my/token")).text()';

/** The language, where the page is in another than English. */
export const language = () => (settings.lang === "en" ? null : settings.lang);

/** The file of the package that holds the theme, where it is one of the package's own and unchanged. */
export const themeFile = () => (settings.edits || isOfPage() || !wearsTheme() ? null : `themes/${settings.look}.css`);

/** The theme as CSS, where no file holds it. */
export const ownCss = () => (themeFile() ? "" : themeCss());

const isOfPage = () => settings.look === "harbour";

const wearsTheme = () => differing().length > 0 || start(settings.look).rest !== "";
