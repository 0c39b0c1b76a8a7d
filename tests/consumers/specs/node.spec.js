import { Community } from "../../e2e/support/community.js";
import { INES } from "../../e2e/support/test.js";
import { App } from "../support/app.js";
import { expect, test } from "../support/test.js";

const app = new App("node");
test.describe.configure({ mode: "default" });
test.beforeAll(() => app.run("build"));

test("a script in Node", async ({ serving }) => {
  const community = await serving(Community.start());
  const TOKEN = await community.token(INES);
  const said = await app.run("start", { COMMUNITY: community.url, TOKEN });
  expect(said).toBe("signed in as Inês Carvalho\n5 people want to connect\nTomasz Zieliński: connected\n");
});

test("a script in Node whose token is no longer good", async ({ serving }) => {
  const community = await serving(Community.start());
  const said = await app.run("start", { COMMUNITY: community.url, TOKEN: "old" });
  expect(said).toBe("the token is no longer good\n");
});
