import { test } from "./test.js";

/** Describes tests of an app that is served by what `start` gives: once, for all of them. */
export function describeSite(title, start, tests) {
  test.describe(title, () => {
    let site;
    test.describe.configure({ mode: "default" });
    test.beforeAll(async () => {
      site = await start();
    });
    test.afterAll(() => site?.stop());
    tests(() => site);
  });
}
