import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** How unlike two colours must be to count, from 0 to 1, as pixelmatch weighs them. */
const THRESHOLD = 0.1;

/**
 * The part of a picture that may differ from its reference. The same shots taken again and again
 * differ by nothing, but for a line of text that was drawn half a pixel higher: 0.11 % at most. The
 * least mistake that must not go unseen, one button without its colour, is 0.8 %, and a row that
 * moved by 8 pixels 1.9 %.
 */
export const TOLERANCE = 0.002;

/**
 * Holds a reduced picture against its reference: the part of it that differs, from 0 to 1, and a
 * picture of the differences, in red. Pictures of two sizes differ altogether.
 */
export function compare(picture, reference) {
  const { width, height } = picture;
  if (width !== reference.width || height !== reference.height) return { part: 1, difference: picture };
  const difference = new PNG({ width, height });
  const options = { threshold: THRESHOLD, includeAA: true };
  const count = pixelmatch(picture.data, reference.data, difference.data, width, height, options);
  return { part: count / (width * height), difference };
}
