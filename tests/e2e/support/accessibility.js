import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

/** Each with the rules that hold for it; what is not about colours is the same in both. */
const SCHEMES = { light: undefined, dark: ["color-contrast"] };

/** Whether anything is still on its way from one look to another. */
function isMoving() {
  const roots = [document, ...[...document.querySelectorAll("connection-bell, connection-button")].map((host) => host.shadowRoot)];
  return roots.flatMap((root) => root.getAnimations()).some(({ playState }) => playState === "running");
}

/** axe finds nothing wrong with the page as it stands, whether it is light or dark. */
export async function expectNoFindings(page) {
  for (const [colorScheme, rules] of Object.entries(SCHEMES)) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(isMoving)).toBe(false);
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
    expect(violations.map(found), colorScheme).toEqual([]);
  }
}

const found = ({ id, nodes }) => [id, nodes.map(({ target, any, all, none }) => [target, [...any, ...all, ...none].map(({ message }) => message)])];
