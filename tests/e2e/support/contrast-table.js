import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { SKINS } from "./skins.js";

const TABLE = new URL("../../../docs/contrast.md", import.meta.url);
/** Another Chromium may round a colour another way. */
const ROUNDING = 0.2;

const INTRODUCTION = `# Contrast

How much everything stands out from what is behind it: the least of all states, in each theme, as WCAG 2.2 reckons. Level AA asks for 4.5 of a text, and for 3 of a symbol, a focus ring, and the fill of a main button. \`tests/e2e/page/states.spec.js\` measures it and fails below that. What cannot be used right now is left out, and so are the fills of quiet buttons and of the badge: what is written on them says it.
`;

/** The least of each thing in each skin; what a skin does not show is null. */
function least(found) {
  const things = [...new Set(found.map(({ what }) => what))].sort();
  return things.map((thing) => {
    const ratios = SKINS.map(({ name }) => found.filter(({ what, skin }) => what === thing && skin === name).map(({ ratio }) => ratio));
    return { thing, ratios: ratios.map((of) => (of.length ? Math.min(...of) : null)) };
  });
}

const line = (cells) => `| ${cells.join(" | ")} |`;

function written(rows) {
  const heading = line(["", ...SKINS.map(({ name }) => name)]);
  const rule = `|---|${SKINS.map(() => "--:").join("|")}|`;
  const body = rows.map(({ thing, ratios }) => line([thing, ...ratios.map((ratio) => ratio?.toFixed(1) ?? "")]));
  return `${INTRODUCTION}\n${[heading, rule, ...body].join("\n")}\n`;
}

function read(text) {
  const [, , ...body] = text.split("\n").filter((row) => row.startsWith("|"));
  return body.map((row) => {
    const [thing, ...ratios] = row.split("|").slice(1, -1).map((cell) => cell.trim());
    return { thing, ratios: ratios.map((ratio) => (ratio ? Number(ratio) : null)) };
  });
}

const folder = () => join(test.info().project.outputDir, "contrast");

const fileOf = (state) => join(folder(), `${state}.json`);

/** Keeps what was found in a state for the table, whichever worker makes that. */
export async function keepMeasured(state, found) {
  await mkdir(folder(), { recursive: true });
  await writeFile(fileOf(state), JSON.stringify(found));
}

const measured = async (state) => JSON.parse(await readFile(fileOf(state), "utf8"));

/** Holds what was found in all states against the table of the documentation, or renews that. */
export async function keepTable(states, renew) {
  const found = (await Promise.all(states.map(measured))).flat();
  const rows = least(found);
  if (renew) await writeFile(TABLE, written(rows));
  const kept = read(await readFile(TABLE, "utf8"));
  expect(kept.map(({ thing }) => thing)).toEqual(rows.map(({ thing }) => thing));
  rows.forEach(({ thing, ratios }, row) => {
    ratios.forEach((ratio, skin) => expect(Math.abs(kept[row].ratios[skin] - ratio), `${thing}, ${SKINS[skin].name}`).toBeLessThan(ROUNDING));
  });
}
