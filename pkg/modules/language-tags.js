/** The tag as browsers write it, or `undefined` where it is none: `en_us` is `en-US`, `iw` is `he`. */
export function canonicalTag(language) {
  return localeOf(language)?.baseName;
}

/** The tags whose texts fit, the widest first: for `zh-TW` these are `zh`, `zh-Hant` and `zh-TW`. */
export function fittingTags(language) {
  const locale = localeOf(language) ?? localeOf(String(language).split(/[-_]/)[0]);
  if (!locale) return [];
  const { language: base, script } = locale.maximize();
  const wider = base === "nn" ? ["no"] : [];
  return [...new Set([...wider, base, `${base}-${script}`, locale.baseName])];
}

function localeOf(language) {
  try {
    // Both are Norwegian Bokmål.
    return new Intl.Locale(language.trim().replaceAll("_", "-").replace(/^nb\b/i, "no"));
  } catch {
    return undefined;
  }
}
