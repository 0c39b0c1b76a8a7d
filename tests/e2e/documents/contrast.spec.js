import { keepTable } from "../support/contrast-table.js";
import { STATES } from "../support/states.js";
import { test } from "../support/test.js";

test("docs/contrast.md says how much all stands out; --update-snapshots=all renews it", async ({}, { config }) => {
  const states = STATES.map(({ kind, state }) => `${kind} ${state}`);
  await keepTable(states, config.updateSnapshots === "all");
});
