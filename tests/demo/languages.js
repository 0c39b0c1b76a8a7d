/** The languages that the widget comes in: each one's tag, and its name in itself. */
export const LANGUAGES = [
  ["en", "English"], ["ar", "العربية"], ["de", "Deutsch"], ["es", "Español"], ["fr", "Français"],
  ["he", "עברית"], ["it", "Italiano"], ["ja", "日本語"], ["nl", "Nederlands"], ["pl", "Polski"],
  ["pt", "Português"], ["zh", "简体中文"], ["zh-Hant", "繁體中文"],
];

const RIGHT_TO_LEFT = ["ar", "he"];

/** Which way a language is written: `ltr` or `rtl`. */
export const direction = (language) => (RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr");
