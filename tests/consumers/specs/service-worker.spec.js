import { App } from "../support/app.js";
import { answerInTheList } from "../support/journeys.js";
import { test } from "../support/test.js";

const app = new App("service-worker");

test("a client inside a service worker", async ({ visitCommunity }) => {
  const files = { "/app": app.folder, "/connection-bell": `${app.folder}/node_modules/connection-bell` };
  await answerInTheList(await visitCommunity(files, "/app/index.html"));
});
