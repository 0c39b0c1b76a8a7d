// As seen from pkg/element.js, the one entry that this module is part of.

/** The package's languages beside English, each loaded when it is needed. The inline entry has none. */
export const SHIPPED = {
  ar: () => import("./words/ar.js"),
  de: () => import("./words/de.js"),
  es: () => import("./words/es.js"),
  fr: () => import("./words/fr.js"),
  he: () => import("./words/he.js"),
  it: () => import("./words/it.js"),
  ja: () => import("./words/ja.js"),
  nl: () => import("./words/nl.js"),
  pl: () => import("./words/pl.js"),
  pt: () => import("./words/pt.js"),
  zh: () => import("./words/zh.js"),
  "zh-Hant": () => import("./words/zh-Hant.js"),
};
