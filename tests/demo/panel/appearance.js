// Theme, language, width.
import { LANGUAGES } from "../languages.js";
import { change, settings, visit } from "../settings.js";
import { choice, dropDown, section } from "./parts.js";

const THEMES = [["auto", "Auto"], ["light", "Light"], ["dark", "Dark"]];
const WIDTHS = [["full", "Window"], ["phone", "Phone"]];

export function appearanceSection() {
  const width = choice("Width", WIDTHS, settings.width, (width) => visit({ width }));
  width.classList.add("wide-only");
  return section(
    "Looks",
    choice("Theme", THEMES, settings.theme, (theme) => change({ theme })),
    dropDown("Language", [[null, LANGUAGES.map(([tag, name]) => [tag, name, tag])]], settings.lang, (lang) => change({ lang })),
    width,
  );
}
