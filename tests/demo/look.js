// Blocks the first paint, so that nobody sees the page in a theme or direction it does not have.
import { direction } from "./languages.js";
import { isFramed, settings, whenChanged } from "./settings.js";

function apply({ theme, lang, panel }) {
  const root = document.documentElement;
  root.lang = lang;
  root.dir = direction(lang);
  root.classList.toggle("with-panel", panel === "open" && !isFramed);
  root.style.colorScheme = theme === "auto" ? "" : theme;
  for (const element of document.querySelectorAll("connection-bell, connection-button")) {
    element.theme = theme === "auto" ? null : theme;
  }
}

apply(settings);
whenChanged(apply);
