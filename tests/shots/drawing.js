import { PNG } from "pngjs";

export const BLUE = [47, 91, 216];
export const GREY = [243, 243, 243];
const TEXT = [90, 97, 112];
const WHITE = [255, 255, 255];
const SIZE = { width: 560, height: 680 };
const ROWS = 5;
const ROW_HEIGHT = 118;

/**
 * Something like the panel, as large as the real one: rows of a name, a text and two buttons.
 * `accept` gives the colour of a row's first button, `moved` how many pixels a row has moved down,
 * and `ink` the colour of the letters.
 */
export function drawPanel({ accept = () => BLUE, moved = () => 0, ink = TEXT } = {}) {
  const picture = new PNG(SIZE);
  fill(picture, [0, 0, SIZE.width, SIZE.height], WHITE);
  for (let row = 0; row < ROWS; row += 1) drawRow(picture, 60 + row * ROW_HEIGHT + moved(row), accept(row), ink);
  return picture;
}

function drawRow(picture, top, accept, ink) {
  drawLine(picture, [172, top], 24, ink);
  drawLine(picture, [172, top + 22], 50, ink);
  fill(picture, [172, top + 42, 78, 36], accept);
  fill(picture, [258, top + 42, 80, 36], GREY);
}

/** Letters are strokes of two pixels, five apart. */
function drawLine(picture, [left, top], letters, ink) {
  for (let n = 0; n < letters; n += 1) fill(picture, [left + n * 5, top, 2, 9], ink);
}

function fill({ width, data }, [left, top, across, down], colour) {
  for (let y = top; y < top + down; y += 1) {
    for (let x = left; x < left + across; x += 1) data.set([...colour, 255], (y * width + x) * 4);
  }
}
