import assert from "node:assert/strict";
import { plainWay } from "../../e2e/support/ways.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { button, panel, panelWith, row, rows, searchField, selectedTab, tab } from "../support/targets.js";

const { calls } = plainWay;

async function openView(visit, name) {
  const page = await visit();
  await page.openPanel();
  await page.see(rows, 5);
  if (name) await page.click(tab(name));
  return page;
}

const seeSelected = (page, name) => page.see({ ...selectedTab, text: new RegExp(`^${name}`) });

journey("each view is a click away", {}, async ({ visit, community }) => {
  const page = await openView(visit);
  assert.equal(await community.count(calls.connections), 0);
  await page.click(tab("Sent"));
  await seeSelected(page, "Sent");
  await page.see(rows, 3);
  await page.click(tab("Connections"));
  await seeSelected(page, "Connections");
  await page.see(button(/from your connections$/));
  assert.equal(await community.count(calls.connections), 1);
  await page.click(tab("People"));
  await page.see(button(/^Connect with/));
  await page.click(tab("Requests"));
  await page.see(rows, 5);
});

journey("arrow keys go from view to view", {}, async ({ visit }) => {
  const page = await openView(visit);
  await page.focus(tab("Requests"));
  await page.press("ARROW_RIGHT");
  await seeSelected(page, "Sent");
  await page.see(rows, 3);
  await page.press("END");
  await seeSelected(page, "People");
  await page.press("HOME");
  await seeSelected(page, "Requests");
  await page.press("ARROW_LEFT");
  await seeSelected(page, "People");
  assert.ok(await page.evaluate(({ find }, target) => find(target)[0].matches(":focus"), selectedTab));
});

journey("somebody is searched, found and asked", {}, async ({ visit, community }) => {
  const page = await openView(visit, "People");
  await page.click(searchField);
  await page.press(..."liam");
  await page.see(rows, 1);
  await page.click(button(/^Connect with Liam/));
  await page.see({ ...row(/Requested/) });
  await eventually(async () => assert.equal(await community.relation(401, 417), "sent_connection_request"));
  assert.equal(await community.count(calls.connect), 1);
});

journey("nobody found is said, and Escape takes the search back before it closes the panel", {}, async ({ visit }) => {
  const page = await openView(visit, "Connections");
  await page.see(button(/from your connections$/));
  await page.click(searchField);
  await page.press(..."zzzz");
  await page.see(panelWith(/Nobody found for “zzzz”/));
  await page.press("ESCAPE");
  await page.see(button(/from your connections$/));
  await page.see(panel);
  await page.press("ESCAPE");
  await page.seeNo(panel);
});
