import { bellAttributes, buttonAttributes, needsToken, tokenProperty } from "../elements.js";
import { settings } from "../settings.js";
import { GIVE_TOKEN, PERSON, language, ownCss, themeFile } from "./example.js";

const FOLDER = "/connection-bell";

/** Longer ones have an attribute a line. */
const LINE = 80;

/** What the owner of a site pastes into a page. */
export function htmlCode() {
  const lang = language();
  const parts = [
    themeFile() && `<link rel="stylesheet" href="${FOLDER}/${themeFile()}">`,
    ownCss() && `<style>\n${ownCss()}\n</style>`,
    `<script type="module" src="${FOLDER}/inline.js"></script>`,
    tag("connection-bell", { ...bellAttributes(settings), lang }),
    tag("connection-button", { ...buttonAttributes(settings, PERSON), lang }),
    script(),
  ];
  return parts.filter(Boolean).join("\n");
}

function tag(name, attributes) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => (value === true ? key : `${key}="${value}"`));
  const line = `<${[name, ...written].join(" ")}></${name}>`;
  return line.length <= LINE ? line : `<${[name, ...written].join("\n  ")}\n></${name}>`;
}

function script() {
  const stretches = [language() && languageLines(language()), needsToken(settings) && tokenLines()].filter(Boolean);
  const written = stretches.map((lines) => lines.map((line) => line && `  ${line}`).join("\n")).join("\n\n");
  return written && `<script type="module">\n${written}\n</script>`;
}

// The one file holds English alone.
const languageLines = (lang) => [
  `import { addLanguage } from "${FOLDER}/inline.js";`,
  `import words from "${FOLDER}/words/${lang}.js";`,
  "",
  `addLanguage("${lang}", words);`,
];

const tokenLines = () => [
  `const token = ${GIVE_TOKEN};`,
  `document.querySelector("connection-bell").${tokenProperty(settings)} = token;`,
  'document.querySelector("connection-button").token = token;',
];
