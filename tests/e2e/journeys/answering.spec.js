import { expect, INES, TOMASZ, test } from "../support/test.js";

const NAME = "Tomasz Zieliński";

for (const [answer, done, status, said] of [
  ["accept", "bell-accept", "connected", `You and ${NAME} are now connected`],
  ["decline", "bell-decline", "none", `Request from ${NAME} declined`],
]) {
  test(`${answer}: at once on screen, then at the platform`, async ({ visit, community, way }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await community.fault(way.calls[answer], "latency", { ms: 400 });
    await site[answer](NAME).click();
    await site.expectCount(4);
    await expect(site.row(NAME)).toContainText(said);
    await expect(site.announcement).toHaveText(said);
    await site.expectTold(done, { person: expect.objectContaining({ id: TOMASZ, name: NAME }) });
    await expect.poll(() => community.relation(INES, TOMASZ)).not.toBe("received_connection_request");
    await site.pass(7);
    await expect(site.rows).toHaveCount(4);
  });

  test(`${answer}: a double click sends one call`, async ({ visit, community, way }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await site[answer](NAME).dblclick();
    await expect(site.row(NAME)).toContainText(said);
    expect(await community.count(way.calls[answer])).toBe(1);
  });

  test(`${answer}: refused, it is taken back with the platform's words`, async ({ visit, community, way }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await community.fault(way.calls[answer], "status", { status: 400, body: way.refusal("Not on a Sunday.") });
    await site[answer](NAME).click();
    await expect(site.row(NAME)).toContainText("Not on a Sunday.");
    await site.expectCount(5);
    await expect(site[answer](NAME)).toHaveAccessibleDescription(/Not on a Sunday\./);
    await site.row(NAME).getByRole("button", { name: "Dismiss" }).click();
    await expect(site.row(NAME)).not.toContainText("Not on a Sunday.");
  });
}
