import { expectNoFindings } from "../support/accessibility.js";
import { expect, INES, STRANGER, test } from "../support/test.js";

const PLATFORMS = ["both", "axero", "selfcommunity"];
const card = (site, name) => site.page.getByRole("listitem").filter({ has: site.page.getByRole("heading", { name }) });
const playOtherSide = (site) => site.page.getByRole("complementary", { name: "Play the other side" });

for (const platform of PLATFORMS) {
  test(`demo, ${platform}: somebody asks, and the badge rises without a reload`, async ({ demo }) => {
    const site = await demo({ platform, panel: "open" });
    await site.expectCount(5);
    await playOtherSide(site).getByRole("button", { name: "Someone sends you a request" }).click();
    await expect(playOtherSide(site)).toContainText("asked. The bell will notice");
    await site.refresh();
    await site.expectCount(6);
    await site.bell.click();
    await expect(site.rows).toHaveCount(6);
    await site.accept("Tomasz Zieliński").click();
    await site.expectCount(5);
  });

  test(`demo, ${platform}: an ended session is told, and one signs in again`, async ({ demo }) => {
    const site = await demo({ platform, panel: "open" });
    await site.expectCount(5);
    await playOtherSide(site).getByRole("button", { name: "Expire my session" }).click();
    await expect(playOtherSide(site)).toContainText("are no longer good");
    await site.refresh();
    await expect(site.bell).toHaveAccessibleName("Connection requests, signed out");
    await site.page.getByRole("button", { name: "Sign in again" }).click();
    await site.expectCount(5);
  });
}

for (const platform of ["both", "selfcommunity"]) {
  test(`demo, ${platform}: ask from a card, and accept as the other one`, async ({ demo, community }) => {
    const site = await demo({ platform, panel: "open" });
    const liam = card(site, "Liam O’Sullivan").getByRole("button");
    await card(site, "Liam O’Sullivan").getByRole("button", { name: "Connect with Liam O’Sullivan" }).click();
    await expect(liam).toHaveText("Requested");
    await expect.poll(() => community.relation(INES, STRANGER)).toBe("sent_connection_request");
    await playOtherSide(site).getByRole("button", { name: "Accept as Liam O’Sullivan" }).click();
    await expect(liam).toHaveText("Connected");
  });
}

test("demo: those who were asked can decline", async ({ demo }) => {
  const site = await demo({ panel: "open" });
  const declines = playOtherSide(site).getByRole("button", { name: /^Decline as / });
  await expect(declines).toHaveCount(3);
  await declines.first().click();
  await expect(playOtherSide(site)).toContainText(" declined.");
  await expect(declines).toHaveCount(2);
});

for (const [platform, views] of Object.entries({ both: 4, axero: 2, selfcommunity: 4 })) {
  test(`demo, ${platform}: a name in each view leads to the person's page`, async ({ demo }) => {
    const site = await demo({ platform });
    await site.bell.click();
    const tabs = site.panel.getByRole("tab");
    await expect(tabs).toHaveCount(views);
    for (const view of await tabs.all()) {
      await view.click();
      const name = site.rows.first().locator("[part=name]");
      await expect(name).toHaveAttribute("href", /./);
      const answer = await site.page.request.get(await name.evaluate((link) => link.href));
      expect(await answer.text()).toContain(await name.textContent());
    }
  });
}

test("demo: a failing server keeps the list, and a well one renews it", async ({ demo }) => {
  const site = await demo({ panel: "open" });
  await site.expectCount(5);
  await playOtherSide(site).getByText("Failing", { exact: true }).click();
  await expect(playOtherSide(site)).toContainText("status 503");
  await site.refresh();
  await site.bell.click();
  await expect(site.panel).toContainText("This list may be out of date.");
  await site.expectCount(5);
  await site.page.keyboard.press("Escape");
  await playOtherSide(site).getByText("Well", { exact: true }).click();
  await expect(playOtherSide(site)).toContainText("The server is well again.");
  await site.refresh();
  await site.bell.click();
  await expect(site.panel).not.toContainText("This list may be out of date.");
});

for (const [name, viewport] of [["a desktop", { width: 1280, height: 800 }], ["a phone", { width: 390, height: 844 }]]) {
  test(`demo at the size of ${name}: axe finds nothing, and nothing sticks out`, async ({ demo }) => {
    const site = await demo({});
    await site.page.setViewportSize(viewport);
    await site.expectCount(5);
    await expect(card(site, "Liam O’Sullivan").getByRole("button", { name: /^Connect/ })).toBeVisible();
    await expectNoFindings(site.page);
    await site.bell.click();
    await expect(site.rows).toHaveCount(5);
    await expectNoFindings(site.page);
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test("demo: without a practice community the page says so, and its panel still opens", async ({ site: visitor, community, way }) => {
  const site = await visitor(community, way, INES);
  await site.page.route("**/control/**", (route) => route.fulfill({ status: 404, body: "{}" }));
  await site.openDemo({ panel: "open", sections: "theme-editor" });
  await expect(site.page.getByText("There is no practice community behind this page.")).toBeVisible();
  await expect(playOtherSide(site)).toContainText("The practice community does not answer.");
  await expect(playOtherSide(site).getByLabel("Begin with")).toBeVisible();
});
