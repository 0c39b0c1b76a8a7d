// What the bell tells the page.

const TYPES = [
  "bell-change", "bell-arrive", "bell-accept", "bell-decline", "bell-connect",
  "bell-open", "bell-close", "bell-error", "bell-signed-out",
];

/** Calls `listener` with the bell's events; what a card's button does, the bell tells as well. */
export function whenBellSpeaks(listener) {
  const heard = (event) => event.target.localName !== "connection-button" && listener(event);
  for (const type of TYPES) document.addEventListener(type, heard);
}
