import { App } from "../support/app.js";
import { answerInTheBell, answerInTheList } from "../support/journeys.js";
import { test } from "../support/test.js";

const APPS = {
  "vite-8": { built: "dist", serves: true },
  "vite-7": { built: "dist", serves: true },
  webpack: { built: "." },
  rollup: { built: "." },
  esbuild: { built: "." },
};

for (const [name, { built, serves }] of Object.entries(APPS)) {
  const app = new App(name);

  test.describe(`${name}, built`, () => {
    let site;
    test.describe.configure({ mode: "default" });
    test.beforeAll(async () => {
      await app.run("build");
      site = await app.serve(built);
    });
    test.afterAll(() => site?.stop());

    test("the bell", async ({ visit }) => answerInTheBell(await visit(site)));
    test("a list of one's own", async ({ visit }) => answerInTheList(await visit(site, "/list.html")));
  });

  if (!serves) continue;
  test.describe(`${name}, in development`, () => {
    let site;
    test.describe.configure({ mode: "default" });
    test.beforeAll(async () => {
      site = await app.start("dev");
    });
    test.afterAll(() => site?.stop());

    test("the bell", async ({ visit }) => answerInTheBell(await visit(site)));
    test("a list of one's own", async ({ visit }) => answerInTheList(await visit(site, "/list.html")));
  });
}
