import { expect, test } from "../support/test.js";

test("a page that disposes of the bell's inbox takes nothing from the bell", async ({ visit }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  const bell = site.page.locator("connection-bell");
  await bell.evaluate((bell) => bell.inbox.dispose());
  await site.bell.click();
  await site.accept("Tomasz Zieliński").click();
  await site.expectCount(4);
  expect(await bell.evaluate(({ count, inbox }) => [count, inbox.snapshot.count])).toEqual([4, 4]);
});
