const sessions = new WeakMap();

/** A page's session with the browser's tools: one, kept, since a page that is offline comes back when one is detached. */
export async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}
