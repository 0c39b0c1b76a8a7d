import { setTimeout as pause } from "node:timers/promises";

const PATIENCE_MS = 15_000;
const BETWEEN_MS = 50;

/** Tries `check` until it passes, and gives its value; what the last try threw is thrown in the end. */
export async function eventually(check, patience = PATIENCE_MS) {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
