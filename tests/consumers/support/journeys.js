import { INES, TOMASZ } from "../../e2e/support/test.js";
import { expect } from "./test.js";

const NAME = "Tomasz Zieliński";

async function expectAccepted(community, way) {
  await expect.poll(() => community.relation(INES, TOMASZ)).toBe("connected");
  const accepts = await community.calls(way.calls.accept);
  expect(accepts.map(({ userId, status }) => ({ userId, status }))).toEqual([{ userId: INES, status: 200 }]);
}

/** The bell tells Inês how many wait, and takes an answer. */
export async function answerInTheBell({ site, community, way }) {
  await site.expectCount(5);
  await site.bell.click();
  await expect(site.rows).toHaveCount(5);
  await site.accept(NAME).click();
  await expect(site.row(NAME)).toContainText("are now connected");
  await site.expectCount(4);
  await expectAccepted(community, way);
}

/** A list that the app draws itself does the same. */
export async function answerInTheList({ page, community, way }) {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("5 people want to connect");
  await expect(page.getByRole("listitem")).toHaveCount(5);
  const row = page.getByRole("listitem").filter({ hasText: NAME });
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(row.getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
  await expect(heading).toHaveText("4 people want to connect");
  await expectAccepted(community, way);
}

/** A list that the app draws itself shows why an answer was refused, and takes another one. */
export async function answerRefused({ page, community, way }) {
  const row = page.getByRole("listitem").filter({ hasText: NAME });
  // As a refusal that browsers don't complain of.
  await community.fault(way.calls.accept, "status", { status: 200, body: way.refusal("Not on a Sunday.") });
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(row).toContainText("Not on a Sunday.");
  await community.mend();
  await row.getByRole("button", { name: "Accept" }).click();
  await expect(row).not.toContainText("Not on a Sunday.");
  await expect.poll(() => community.relation(INES, TOMASZ)).toBe("connected");
}
