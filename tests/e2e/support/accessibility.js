import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";

const SCHEMES = ["light", "dark"];

/** Whether anything is still on its way from one look to another. */
function isMoving() {
  const roots = [document, ...[...document.querySelectorAll("connection-bell, connection-button")].map((host) => host.shadowRoot)];
  return roots.flatMap((root) => root.getAnimations()).some(({ playState }) => playState === "running");
}

/** axe finds nothing wrong with the page as it stands, whether it is light or dark. */
export async function expectNoFindings(page) {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => page.evaluate(isMoving)).toBe(false);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(found), colorScheme).toEqual([]);
  }
}

const found = ({ id, nodes }) => [id, nodes.map(({ target, any, all, none }) => [target, [...any, ...all, ...none].map(({ message }) => message)])];
