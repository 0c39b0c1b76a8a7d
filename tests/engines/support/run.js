import { readdir } from "node:fs/promises";

const JOURNEYS = new URL("../journeys/", import.meta.url);

/** Runs all journeys in one engine. */
export async function runIn(engine) {
  process.env.ENGINE = engine;
  for (const file of (await readdir(JOURNEYS)).sort()) await import(new URL(file, JOURNEYS));
}
