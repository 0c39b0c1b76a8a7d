/** Somebody who answers requests in any tab, again and again, and counts the clicks. */
export class Person {
  #random;
  #clicks = new Map();

  constructor(random) {
    this.#random = random;
  }

  /** Clicks somewhere in the tab of `site`, if there is anything to click. */
  async click(site) {
    const chance = this.#random.next();
    const clicked = await inboxOf(site).evaluate(clickOne, chance);
    if (!clicked) return;
    const click = `${clicked.action} ${clicked.person}`;
    this.#clicks.set(click, 1 + (this.#clicks.get(click) ?? 0));
  }

  get clicked() {
    return this.#clicks.size;
  }

  clicks(action, person) {
    return this.#clicks.get(`${action} ${person}`) ?? 0;
  }
}

/** What a tab says: who waits, how many that are, and whether all is settled. */
export function told(site) {
  return inboxOf(site).evaluate(({ inbox: { snapshot } }) => {
    const open = snapshot.requests.filter(({ state }) => state === "pending" || state === "failed");
    const moving = ["accepting", "declining", "undoing"];
    return {
      status: snapshot.status,
      count: snapshot.count,
      waiting: open.map(({ person }) => person.id).sort(),
      settled: !snapshot.requests.some(({ state }) => moving.includes(state)),
    };
  });
}

const inboxOf = ({ page }) => page.locator("connection-bell");

function clickOne({ inbox }, chance) {
  const offers = inbox.snapshot.requests.flatMap(({ key, person, state, undoUntil }) => {
    const open = state === "pending" || state === "failed";
    const undone = undoUntil || state === "declined";
    const actions = open ? ["accept", "decline"] : undone ? ["undo"] : [];
    return actions.map((action) => ({ action, key, person: person.id }));
  });
  const offer = offers[Math.floor(chance * offers.length)];
  if (offer) inbox[offer.action](offer.key).catch(() => {});
  return offer;
}
