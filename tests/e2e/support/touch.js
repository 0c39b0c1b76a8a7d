import { sessionOf } from "./session.js";

/** Has a page be touched by fingers, or not. */
export async function touch(page, enabled = true) {
  const session = await sessionOf(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled });
}
