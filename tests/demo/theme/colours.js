// Colours as hexadecimal numbers, in pairs of light and dark.

/** Whether a value is a colour, or a pair of them. */
export const isColour = (value) => pair(value) !== null;

/** The colours of `value`, in light and in dark; null where it is none. */
export function pair(value) {
  const [, light, dark] = /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value) ?? [null, value, value];
  return [light, dark].every((colour) => /^#([\da-f]{3}|[\da-f]{6})$/i.test(colour)) ? [long(light), long(dark)] : null;
}

/** The pair as CSS has it. */
export const written = ([light, dark]) => (light === dark ? light : `light-dark(${light}, ${dark})`);

const long = (colour) => (colour.length === 4 ? colour.replaceAll(/[^#]/g, "$&$&") : colour).toLowerCase();

const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** `share` of one colour over another one. */
export function mixed(colour, share, under) {
  const [over, below] = [channels(colour), channels(under)];
  const mix = over.map((channel, n) => Math.round(channel * share + below[n] * (1 - share)));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** How much two colours differ, from 1 to 21, as WCAG 2 has it. */
export function contrast(one, other) {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel) {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
