import { cut } from "../support/cut.js";
import { UNLIKE_FONTS, useFont } from "../support/fonts.js";
import { RIGHT_TO_LEFT, WORDS, bellOf, speak } from "../support/languages.js";
import { expect, test } from "../support/test.js";

const WIDTHS = [320, 1280];

for (const [language, words] of Object.entries(WORDS)) {
  test(`${language}: nothing is cut, be the page or its font narrow or wide`, async ({ visit, community, way }) => {
    const site = await visit("cards.html");
    await speak(site, language);
    if (RIGHT_TO_LEFT.includes(language)) await site.page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await site.card("connected").getByRole("button", { name: words.removeWhom.replace("{name}", "Grace") }).click();
    await bellOf(site).click();
    const panel = site.page.getByRole("dialog");
    const expectNothingCut = async () => {
      for (const [font, files] of Object.entries(UNLIKE_FONTS)) {
        await useFont(site.page, files);
        for (const width of WIDTHS) {
          await site.page.setViewportSize({ width, height: 700 });
          await expect.poll(() => site.page.evaluate(cut), `${font}, ${width} wide`).toEqual([]);
        }
      }
    };
    await expect(panel.getByRole("listitem")).toHaveCount(5);
    await expectNothingCut();

    await community.fault(way.calls.accept, "status", { status: 503 });
    await panel.getByRole("button", { name: words.acceptWhom.replace("{name}", "Tomasz Zieliński") }).click();
    await expect(panel).toContainText(words.answerFailed.replace("{reason}", words.failedBusy));
    await panel.getByRole("button", { name: words.declineWhom.replace("{name}", "Aisha Okonkwo") }).click();
    await expect(panel.getByRole("button", { name: words.undoWhom.replace("{name}", "Aisha Okonkwo") })).toBeVisible();
    await community.fault(way.calls.list, "status", { status: 503 });
    await site.refresh();
    await expect(panel).toContainText(words.stale);
    await expectNothingCut();
  });
}
