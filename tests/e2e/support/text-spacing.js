/** What somebody sets who needs more space in a text, as WCAG 1.4.12 has it. */
export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Gives the elements of the page a style sheet more, until `withoutStyles`. */
export function withStyles(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  for (const { shadowRoot } of document.querySelectorAll("connection-bell, connection-button")) shadowRoot.adoptedStyleSheets.push(sheet);
}

export function withoutStyles() {
  for (const { shadowRoot } of document.querySelectorAll("connection-bell, connection-button")) shadowRoot.adoptedStyleSheets.pop();
}
