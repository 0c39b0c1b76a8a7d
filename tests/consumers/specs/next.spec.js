import { App } from "../support/app.js";
import { answerInTheBell } from "../support/journeys.js";
import { describeSite } from "../support/site.js";
import { expect, test } from "../support/test.js";

const app = new App("next");

// Building and serving write the same files.
test.describe.configure({ mode: "default" });

function servesTheBell(site) {
  test("the server writes the element and leaves it to the page", async () => {
    const page = await (await fetch(site().url)).text();
    expect(page).toContain('<connection-bell platform="selfcommunity" base-url="https://community.example.com">');
  });

  test("the bell, once the page has hydrated, and its events", async ({ visit }) => {
    const visited = await visit(site());
    await answerInTheBell(visited);
    await expect(visited.page.getByText("Accepted last: Tomasz Zieliński")).toBeVisible();
  });
}

describeSite("next, built", async () => {
  await app.run("build");
  return app.start("start");
}, servesTheBell);

// React compares what it finds with what it would have rendered, and complains, only there.
describeSite("next, in development", () => app.start("dev"), servesTheBell);
