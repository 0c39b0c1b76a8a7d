/** One for each page, kept: when one is detached, a page that is offline comes back. */
const sessions = new WeakMap();

async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  return sessions.get(page);
}

/** Has a page be touched by fingers, or not. */
export async function touch(page, enabled = true) {
  const session = await sessionOf(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled });
}
