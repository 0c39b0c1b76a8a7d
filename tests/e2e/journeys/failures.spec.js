import { expect, test } from "../support/test.js";

const FAILURES = [
  ["status", { status: 500 }, "server"],
  ["status", { status: 503 }, "server"],
  ["status", { status: 403 }, "forbidden"],
  ["drop", {}, "network"],
  ["cut-body", {}, "network"],
  ["invalid-json", {}, "malformed"],
  ["wrong-shape", {}, "malformed"],
];

for (const [kind, fields, code] of FAILURES) {
  const what = [kind, ...Object.values(fields)].join(" ");

  test(`${what}: the last good list and count stay, and the list says that it is old`, async ({ visit, community, way }) => {
    const site = await visit("bell.html");
    await site.bell.click();
    await site.expectCount(5);
    await community.fault(way.calls.list, kind, fields);
    await site.refresh();
    await expect(site.panel).toContainText("This list may be out of date.");
    await site.expectCount(5);
    await expect(site.rows).toHaveCount(5);
    await site.expectTold("bell-error", { error: expect.objectContaining({ code, ...way.calls.list }) });
    await community.mend();
    await site.panel.getByRole("button", { name: "Try again" }).click();
    await expect(site.panel).not.toContainText("This list may be out of date.");
    await site.expectCount(5);
  });
}

for (const [kind, fields] of [["status", { status: 503 }], ["drop", {}], ["wrong-shape", {}]]) {
  test(`${kind} from the start: no number, least of all a zero, until it recovers by itself`, async ({ visit, community, way }) => {
    await community.fault(way.calls.list, kind, fields);
    const site = await visit("bell.html");
    await site.bell.click();
    await expect(site.panel).toContainText("Requests can’t be shown right now");
    await expect(site.panel).not.toContainText("all caught up");
    await expect(site.badge).toBeHidden();
    await expect(site.bell).toHaveAccessibleName("Connection requests. Requests can’t be shown right now");
    await expect(site.bell).toHaveAttribute("data-trouble", "");
    await community.mend();
    await site.pass(6);
    await site.expectCount(5);
    await expect(site.bell).not.toHaveAttribute("data-trouble");
    await expect(site.rows).toHaveCount(5);
  });
}

for (const [kind, fields] of [["wrong-content-type", {}], ["drip", { bytesPerSecond: 20_000 }], ["latency", { ms: 300 }]]) {
  test(`${kind} does no harm`, async ({ visit, community, way }) => {
    await community.fault(way.calls.list, kind, fields);
    const site = await visit("bell.html");
    await site.expectCount(5);
    await site.expectTold("bell-error");
  });
}

test("an answer that never comes is given up, and asked for again", async ({ visit, way }) => {
  const site = await visit("bell.html");
  await site.bell.click();
  await site.expectCount(5);
  const list = await site.hold(way.calls.list);
  const refreshed = site.refresh();
  await list.begun;
  await site.pass(11);
  await refreshed;
  await site.expectTold("bell-error", { error: expect.objectContaining({ code: "timeout" }) });
  await site.expectCount(5);
  list.release();
  await site.refresh();
  await expect(site.panel).not.toContainText("This list may be out of date.");
});

test("a sign-in page in place of the list means signed out", async ({ visit, community, way }) => {
  const site = await visit("bell.html");
  await site.expectCount(5);
  await community.fault(way.calls.list, "login-page");
  await site.refresh();
  await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
  await community.mend();
  await site.page.evaluate(() => window.retry());
  await site.expectCount(5);
});

test("Retry-After is honoured", async ({ visit, community, way }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.bell.click();
  await site.expectCount(5);
  await community.fault(way.calls.list, "status", { status: 429, retryAfter: 600, times: 1 });
  await site.pass(6);
  await site.expectTold("bell-error", { error: expect.objectContaining({ code: "rate-limited", retryAfterMs: 600_000 }) });
  await community.forgetCalls();
  await site.pass(500);
  await site.settle();
  expect(await community.count(way.calls.list)).toBe(0);
  await site.expectCount(5);
  await site.pass(200);
  await expect.poll(() => community.count(way.calls.list)).toBe(1);
  await expect(site.panel).not.toContainText("This list may be out of date.");
});

test("a platform that fails again and again is asked every five minutes at least, until it is well", async ({ visit, community }) => {
  const site = await visit("bell.html", { "poll-seconds": 5 });
  await site.bell.click();
  await site.expectCount(5);
  await community.fault("*", "status", { status: 503 });
  for (let failures = 0; failures < 8; failures += 1) {
    await site.pass(310);
    await expect.poll(async () => (await site.told("bell-error")).length).toBeGreaterThan(failures);
  }
  await expect(site.panel).toContainText("This list may be out of date.");
  await community.mend();
  await site.pass(310);
  await expect(site.panel).not.toContainText("This list may be out of date.");
});
