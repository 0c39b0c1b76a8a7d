import { App } from "../support/app.js";
import { answerInTheBell } from "../support/journeys.js";
import { expect, test } from "../support/test.js";

const app = new App("plain");
const installed = `${app.folder}/node_modules/connection-bell`;

test("inline.js on a page of the community's own", async ({ visitCommunity }) => {
  const files = { "/intranet": app.folder, "/connection-bell": installed };
  await answerInTheBell(await visitCommunity(files, "/intranet/inline.html"));
});

for (const type of ["application/wasm", "application/octet-stream", "text/plain", undefined]) {
  test(`element.js from a server that calls Wasm ${type}`, async ({ page, serving, visit }) => {
    const asked = page.waitForResponse("**/*.wasm");
    const site = await serving(app.serve(".", { ".wasm": type }));
    await answerInTheBell(await visit(site, "/element.html"));
    expect((await asked).headers()["content-type"]).toBe(type);
  });
}
