// Whether what a theme has to say can be read.
import { contrast, mixed, pair } from "./colours.js";

/** What WCAG 2 asks of text of usual size, at its level AA. */
const ENOUGH = 4.5;

const SCHEMES = ["In light", "In dark"];

// What lies under quiet buttons and the count is the text's own colour, thinned.
const PRESSED = 0.11;
const HOVERED = 0.06;

const TEXTS = [
  ["text in the panel", ({ text }) => text, ({ background }) => background],
  ["text on quiet buttons", ({ text }) => text, ({ text, background }) => mixed(text, PRESSED, background)],
  ["text that matters less", ({ muted }) => muted, ({ background }) => background],
  ["the count in the panel", ({ muted }) => muted, ({ text, background }) => mixed(text, HOVERED, background)],
  ["text on the accent", ({ accentText }) => accentText, ({ accent }) => accent],
  ["the badge’s number", ({ badgeText }) => badgeText, ({ badge }) => badge],
  ["what went wrong", ({ error }) => error, ({ background }) => background],
];

/** The texts with too little contrast, as sentences; `valueOf` gives a custom property's value. */
export function illegible(valueOf) {
  return SCHEMES.flatMap((scheme, at) => {
    const colours = coloursOf(valueOf, at);
    return TEXTS.map(([what, text, ground]) => [what, contrast(text(colours), ground(colours))])
      .filter(([, ratio]) => ratio < ENOUGH)
      .map(([what, ratio]) => `${scheme}, ${what} has ${told(ratio)} to 1, and needs ${ENOUGH}.`);
  });
}

// Never rounded up to enough.
const told = (ratio) => Math.floor(ratio * 10) / 10;

function coloursOf(valueOf, at) {
  const colour = (name) => pair(valueOf(`--bell-${name}`))[at];
  return {
    text: colour("text"), background: colour("background"), muted: colour("muted"), error: colour("error"),
    accent: colour("accent"), accentText: colour("accent-text"), badge: colour("badge"), badgeText: colour("badge-text"),
  };
}
