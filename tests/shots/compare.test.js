import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { test } from "node:test";
import { STATES } from "../e2e/support/states.js";
import { TOLERANCE, compare } from "./compare.js";
import { BLUE, GREY, drawPanel } from "./drawing.js";
import { fileOf, folders } from "./keep.js";
import { looksOf } from "./looks.js";
import { read, reduce, write } from "./picture.js";

const REFERENCES_AT_MOST = 1_500_000;

const reference = reduce(drawPanel());
const partThatDiffers = (change) => compare(reduce(drawPanel(change)), reference).part;

test("a reference is what it was when it comes back from its file", () => {
  assert.equal(compare(read(write(reference)), reference).part, 0);
});

test("letters may be drawn a little fainter or stronger", () => {
  for (const ink of [[108, 114, 128], [72, 79, 95]]) assert.ok(partThatDiffers({ ink }) <= TOLERANCE, String(ink));
});

test("one button that loses its colour is seen", () => {
  const accept = (row) => (row === 2 ? GREY : BLUE);
  assert.ok(partThatDiffers({ accept }) > TOLERANCE);
});

test("one row that moves by 8 pixels is seen, down or up", () => {
  for (const far of [8, -8]) assert.ok(partThatDiffers({ moved: (row) => (row === 4 ? far : 0) }) > TOLERANCE, String(far));
});

test("what differs is shown in red, and nothing else", () => {
  const { difference } = compare(reduce(drawPanel({ accept: (row) => (row === 0 ? GREY : BLUE) })), reference);
  const red = [];
  for (let n = 0; n < difference.width * difference.height; n += 1) {
    const [r, g, b] = difference.data.subarray(n * 4);
    if (r === 255 && g === 0 && b === 0) red.push([n % difference.width, Math.floor(n / difference.width)]);
  }
  assert.ok(red.length > 0);
  assert.ok(red.every(([x, y]) => x >= 43 && x <= 62 && y >= 25 && y <= 34), "within the first button");
});

test("a picture of another size differs altogether", () => {
  const picture = reduce(drawPanel());
  assert.equal(compare({ ...picture, height: picture.height - 1 }, reference).part, 1);
});

test("each shot has a reference, and each reference is of a shot", async () => {
  const shots = STATES.flatMap(({ kind, state }) => looksOf(`${kind}, ${state}`).map(({ name }) => fileOf(`${kind}, ${state}, ${name}`)));
  assert.deepEqual((await readdir(folders.references)).sort(), shots.sort());
});

test("the references are small", async () => {
  const files = await readdir(folders.references);
  const sizes = await Promise.all(files.map(async (file) => (await stat(new URL(file, folders.references))).size));
  const sum = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sum < REFERENCES_AT_MOST, `${sum} bytes`);
});
