import { TEXT_SPACING } from "../e2e/support/text-spacing.js";
import { THEMED } from "../e2e/support/skins.js";

const LANGUAGES = ["de", "fr", "ja", "nl", "pl", "pt"];

const FULL = ["bell, list", "bell, much at once", "button, where the two stand"];
const WORDY = ["bell, much at once", "button, question"];
const CLOSE = ["bell, list", "bell, long texts", "bell, much at once", "bell, in the page", "button, question"];

const everywhere = [
  { name: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "forced colours", forcedColors: "active" },
  { name: "phone", viewport: { width: 390, height: 844 }, touch: true },
];

const close = [
  { name: "narrow", viewport: { width: 320, height: 640 } },
  { name: "zoomed to 400 %", viewport: { width: 320, height: 256 } },
  { name: "text spacing", styles: TEXT_SPACING },
  { name: "right to left", language: "ar", direction: "rtl" },
  { name: "dark phone", viewport: { width: 390, height: 844 }, touch: true, colorScheme: "dark" },
];

const languages = LANGUAGES.map((language) => ({ name: `in ${language}`, language }));

const onlyIn = (states, looks) => looks.map((look) => ({ ...look, states }));

/**
 * The looks in which a state is shown. A look says what differs from a light page of 560 pixels:
 * `viewport`, `touch`, `colorScheme`, `forcedColors`, `theme` (its style sheet), `styles` for what
 * is inside the elements, `language`, `direction`, and in which `states` it is shown, if not in all.
 */
export const LOOKS = [...everywhere, ...onlyIn(FULL, THEMED), ...onlyIn(CLOSE, close), ...onlyIn(WORDY, languages)];

export const looksOf = (state) => LOOKS.filter(({ states }) => !states || states.includes(state));
