import { optionAttributes } from "../options.js";
import { settings } from "../settings.js";
import { language } from "./example.js";

const THEMES = { light: "Theme::Light", dark: "Theme::Dark" };

/** The fields of a `Look` that differ from its defaults. */
export function lookFields() {
  const { placement, "max-badge": most } = optionAttributes(settings);
  return [
    language() && `lang: "${language()}".to_owned(),`,
    THEMES[settings.theme] && `theme: ${THEMES[settings.theme]},`,
    placement && `placement: Placement::from_name("${placement}").unwrap_or_default(),`,
    most && `max_badge: ${most},`,
  ].filter(Boolean);
}
