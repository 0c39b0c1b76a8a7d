import { RIGHT_TO_LEFT, WORDS, bellOf, speak } from "../support/languages.js";
import { expect, test } from "../support/test.js";

const WIDTHS = [320, 1280];

/** The texts that stand out of a box around them, or of the page; names alone may, and end in dots. */
function cut() {
  const BOXES = "button, .question, .header, .banner, .note, .item, .answers, .outcome, .error, .panel";
  const elements = [...document.querySelectorAll("connection-bell, connection-button")];
  const found = [];
  const holds = (outer, { left, right }) => outer.left - 1 <= left && right <= outer.right + 1;
  const page = { left: 0, right: document.documentElement.clientWidth };

  function look(text) {
    const parent = text.parentElement;
    if (!parent?.checkVisibility() || parent.closest("style, .for-readers, .name") || !text.data.trim()) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const place = range.getBoundingClientRect();
    const boxes = [page];
    for (let box = parent.closest(BOXES); box; box = box.parentElement?.closest(BOXES)) boxes.push(box.getBoundingClientRect());
    if (!boxes.every((box) => holds(box, place))) found.push(text.data);
  }

  for (const { shadowRoot } of elements) {
    const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode);
  }
  return found;
}

for (const [language, words] of Object.entries(WORDS)) {
  test(`${language}: nothing is cut, be the page narrow or wide`, async ({ visit, community, way }) => {
    const site = await visit("cards.html");
    await speak(site, language);
    if (RIGHT_TO_LEFT.includes(language)) await site.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await site.card("connected").getByRole("button", { name: words.removeWhom.replace("{name}", "Grace") }).click();
    await bellOf(site).click();
    const panel = site.page.getByRole("dialog");
    const expectNothingCut = async () => {
      for (const width of WIDTHS) {
        await site.page.setViewportSize({ width, height: 700 });
        await expect.poll(() => site.page.evaluate(cut), `${width} wide`).toEqual([]);
      }
    };
    await expect(panel.getByRole("listitem")).toHaveCount(5);
    await expectNothingCut();

    await community.fault(way.calls.accept, "status", { status: 503 });
    await panel.getByRole("button", { name: words.acceptWhom.replace("{name}", "Tomasz Zieliński") }).click();
    await expect(panel).toContainText(words.answerFailed.replace("{reason}", words.failedOther));
    await panel.getByRole("button", { name: words.declineWhom.replace("{name}", "Aisha Okonkwo") }).click();
    await expect(panel.getByRole("button", { name: words.undoWhom.replace("{name}", "Aisha Okonkwo") })).toBeVisible();
    await community.fault(way.calls.list, "status", { status: 503 });
    await site.refresh();
    await expect(panel).toContainText(words.stale);
    await expectNothingCut();
  });
}
