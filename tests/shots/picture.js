import { PNG } from "pngjs";

/** How many pixels of a shot, across and down, become one of its reference. */
const SCALE = 4;
/** How many steps each colour has in a reference. */
const STEPS = 16;

/** A picture out of the bytes of a PNG. */
export const read = (bytes) => PNG.sync.read(bytes);

/** The bytes of a picture as a PNG, without transparency, which no shot has. */
export const write = (picture) => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });

/**
 * What is kept of a shot: a small picture in few colours. Each pixel is the mean of those that it
 * stands for, so that the grain of a font's drawing is gone, and where things stand is not.
 */
export function reduce({ width, height, data }) {
  const small = new PNG({ width: Math.ceil(width / SCALE), height: Math.ceil(height / SCALE) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) small.data.set(mean(x * SCALE, y * SCALE), (y * small.width + x) * 4);
  }
  return small;

  function mean(left, top) {
    const sum = [0, 0, 0];
    const right = Math.min(left + SCALE, width);
    const bottom = Math.min(top + SCALE, height);
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) sum.forEach((_, n) => (sum[n] += data[(y * width + x) * 4 + n]));
    }
    const area = (right - left) * (bottom - top);
    return [...sum.map((total) => step(total / area)), 255];
  }
}

function step(value) {
  const size = 255 / (STEPS - 1);
  return Math.round(Math.round(value / size) * size);
}
