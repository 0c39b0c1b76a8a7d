import { App } from "../support/app.js";
import { answerInTheBell, answerInTheList, answerRefused } from "../support/journeys.js";
import { describeSite } from "../support/site.js";
import { test } from "../support/test.js";

const BUILT_INTO = { "vite-8": "dist", "vite-7": "dist", webpack: ".", rollup: ".", esbuild: "." };
const DEVELOPED_WITH = ["vite-8", "vite-7"];

function bothPages(site) {
  test("the bell", async ({ visit }) => answerInTheBell(await visit(site())));
  test("a list of one's own", async ({ visit }) => answerInTheList(await visit(site(), "/list.html")));
  test("an answer that is refused can be given again", async ({ visit }) => answerRefused(await visit(site(), "/list.html")));
}

for (const [name, folder] of Object.entries(BUILT_INTO)) {
  describeSite(`${name}, built`, () => new App(name).build(folder), bothPages);
}

for (const name of DEVELOPED_WITH) {
  describeSite(`${name}, in development`, () => new App(name).start("dev"), bothPages);
}
