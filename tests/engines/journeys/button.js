import assert from "node:assert/strict";
import { INES, STRANGER, TOMASZ } from "../../e2e/support/people.js";
import { eventually } from "../support/eventually.js";
import { journey } from "../support/journey.js";
import { button } from "../support/targets.js";

const GRACE = 411;

const relation = (community, other, expected) => eventually(async () => assert.equal(await community.relation(INES, other), expected));

/** The button of a card, saying a text. */
const says = (text) => ({ selector: "button", text });

async function visitCards(visit) {
  const page = await visit("cards.html");
  await page.seeCount(5);
  await page.see(button("Connect with Liam"));
  return page;
}

journey("a stranger is asked, and the request is withdrawn", {}, async ({ visit, community }) => {
  const page = await visitCards(visit);
  await page.click(button("Connect with Liam"));
  await page.see(says("Requested"), 2);
  await relation(community, STRANGER, "sent_connection_request");
  // Another click at the same place, at once, would be part of a double click.
  await page.clickAt(5, 900);
  await page.click(button(/Withdraw your request to Liam$/));
  await page.see(button("Connect with Liam"));
  await relation(community, STRANGER, null);
});

journey("somebody who waits is accepted by their button, and the bell knows", {}, async ({ visit, community }) => {
  const page = await visitCards(visit);
  await page.click(button("Accept Tomasz"));
  await page.seeCount(4);
  await page.see(button(/Remove Tomasz from your connections$/));
  await relation(community, TOMASZ, "connected");
});

journey("a connection is removed after a question, and kept at No", {}, async ({ visit, community }) => {
  const page = await visitCards(visit);
  const remove = button(/Remove Grace from your connections$/);
  await page.click(remove);
  await page.click(says("Keep"));
  await page.see(remove);
  await relation(community, GRACE, "connected");
  await page.click(remove);
  await page.click(says("Remove"));
  await page.see(button("Connect with Grace"));
  await relation(community, GRACE, null);
});

journey("the button is pressed by key", {}, async ({ visit, community }) => {
  const page = await visitCards(visit);
  await page.focus(button("Connect with Liam"));
  await page.press("ENTER");
  await relation(community, STRANGER, "sent_connection_request");
});
