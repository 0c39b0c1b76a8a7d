import { expect } from "./test.js";
import { WORDS } from "../e2e/support/languages.js";
import { touch } from "../e2e/support/touch.js";
import { isPainted } from "../e2e/support/painted.js";

const VIEWPORT = { width: 560, height: 760 };

/** Gives a site's page a look, whatever it had before. */
export async function wear({ page }, look) {
  await page.setViewportSize(look.viewport ?? VIEWPORT);
  await page.emulateMedia({ colorScheme: look.colorScheme ?? "light", forcedColors: look.forcedColors ?? "none" });
  await touch(page, Boolean(look.touch));
  await page.evaluate(dress, { language: "en", direction: "ltr", theme: "", styles: "", ...look });
  await expect(page.locator("connection-bell #heading")).toHaveText(WORDS[look.language]?.title ?? "Connection requests");
  await expect.poll(() => page.evaluate(isPainted)).toBe(true);
}

/** Dresses the page, and has each panel show its beginning, or what is still loading at its end. */
function dress({ language, direction, theme, styles }) {
  const { documentElement } = document;
  documentElement.setAttribute("lang", language);
  documentElement.setAttribute("dir", direction);
  sheetOf(document, "theme").replaceSync(theme);
  const elements = [...document.querySelectorAll("connection-bell, connection-button")];
  for (const { shadowRoot } of elements) sheetOf(shadowRoot, "styles").replaceSync(styles);
  for (const { shadowRoot } of elements) scroll(shadowRoot.querySelector(".body"));

  function scroll(body) {
    if (!body) return;
    body.scrollTop = body.querySelector(".more [aria-disabled]") ? body.scrollHeight : 0;
  }

  function sheetOf(root, name) {
    root.dressed ??= {};
    if (!root.dressed[name]) root.adoptedStyleSheets.push((root.dressed[name] = new CSSStyleSheet()));
    return root.dressed[name];
  }
}
