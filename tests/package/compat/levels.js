// What is not needed by whoever only wants to use the elements. All else that the code uses is.
// An entry is a key of the compatibility data or the beginning of several, in all files or in one.

/** What something else does as well where it is absent. */
export const EQUIVALENTS = {
  "css.properties.anchor-name": "a script places the panel",
  "css.properties.position-anchor": "a script places the panel",
  "css.properties.position-area": "a script places the panel",
  "css.properties.position-try-fallbacks": "a script places the panel",
};

/** What is needed for all to work; where it is absent, something else stands in. */
export const FALLBACKS = {
  "api.ElementInternals.states": "no `:state()` for the page's styles",
  "api.HTMLElement.attachInternals": "the same",
  "api.HTMLElement.hidePopover": "the panel stands in the page, above it by its z-index",
  "api.HTMLElement.showPopover": "the same",
  "html.global_attributes.popover": "the same",
  "css.selectors.popover-open": "the same, by `data-open`",
  "api.fetch.options_parameter.keepalive": "what waits to be sent may be lost with the page",
  "css.properties.content.alt_text": "no exclamation mark on a bell in trouble, no arrow before the new requests",
  "css.selectors.state": "no styles of the page for a state",
  "css.selectors.has": "rows wrap in another way, the icon does not ring, a button with `hide-label` shows its label",
  "css.types.color.light-dark in src/widget/styles/tokens.css": "the system's colours, in `@supports not`",
};

/** What no row of the table waits for: most is how things look, and some no browser of an engine has. */
export const EXTRAS = {
  "api.Navigator.setAppBadge": "browsers on systems without icons that bear a count",
  "api.Notification": "browsers on phones",
  "css.properties.cursor": "browsers on phones have no pointer",
  "css.properties.forced-color-adjust": "the system's colours stay in force",
  "css.properties.interpolate-size": "a new row is there at once",
  "css.properties.line-clamp": "`-webkit-line-clamp` stands beside it",
  "css.properties.overscroll-behavior": "the page scrolls when the list is at its end",
  "css.properties.scrollbar-color": "the scroll bar is the system's",
  "css.properties.scrollbar-width": "the scroll bar is the system's",
  "css.properties.text-size-adjust": "for phones that enlarge text by themselves",
  "css.properties.text-wrap": "lines break somewhere else",
  "css.properties.user-select": "text of a button can be selected",
  "css.properties.word-break.auto-phrase": "lines break within a Japanese phrase",
  "javascript.builtins.ArrayBuffer.detached": "absent it reads as `undefined`, and the length tells",
  "javascript.builtins.Error.captureStackTrace": "a stack ends in the package's own frames",
  "javascript.builtins.Symbol.dispose": "`using` needs it, and brings it",
};

/** Of these a part is enough, for the reason that stands here. */
export const PARTS = {
  "api.CustomElementRegistry.get": "what it lacks are built-in elements that were customized",
  "css.properties.outline": "where it does not follow a radius it is square",
  "css.properties.position-anchor": "its initial value differs, which is never used",
};

/** Names that are the package's own, or Node's, and look like an interface's. */
export const OWN = `
  .capture .changed .configure .connections .dispose .node .properties .results .run .show .subscribe
  .token .use global process
`.trim().split(/\s+/);

/** What has no entry in the data since it is no standard. */
export const NONSTANDARD = ["-webkit-tap-highlight-color"];
