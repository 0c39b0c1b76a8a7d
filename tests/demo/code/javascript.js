import { bellAttributes, buttonAttributes, needsToken, tokenProperty } from "../elements.js";
import { settings } from "../settings.js";
import { GIVE_TOKEN, PERSON, language, ownCss, themeFile } from "./example.js";

/** What a JavaScript developer writes, with the package from npm. */
export function javascriptCode() {
  const withToken = needsToken(settings);
  const parts = [
    imports(),
    "",
    ...(withToken ? [`const token = ${GIVE_TOKEN};`, ""] : []),
    element("bell", "connection-bell", bellAttributes(settings), withToken && tokenProperty(settings)),
    "",
    element("button", "connection-button", buttonAttributes(settings, PERSON), withToken && "token"),
    "",
    'document.querySelector("header").append(bell, button);',
    ...(ownCss() ? ["", `/* connection-bell.css:\n${ownCss()}\n*/`] : []),
  ];
  return parts.join("\n");
}

function imports() {
  const theme = themeFile() ? "connection-bell/themes" + themeFile().slice("themes".length) : ownCss() && "./connection-bell.css";
  return ["connection-bell/element", theme].filter(Boolean).map((name) => `import "${name}";`).join("\n");
}

function element(variable, name, attributes, token) {
  const lines = Object.entries({ ...attributes, lang: language() })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `  ${camelCase(key)}: ${JSON.stringify(value)},`);
  if (token) lines.push(token === "token" ? "  token," : `  ${token}: token,`);
  return `const ${variable} = Object.assign(document.createElement("${name}"), {\n${lines.join("\n")}\n});`;
}

const camelCase = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
