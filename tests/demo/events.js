// What the bell tells the page.

const TYPES = [
  "bell-change", "bell-arrive", "bell-accept", "bell-decline", "bell-connect",
  "bell-open", "bell-close", "bell-error", "bell-signed-out",
];

/** Calls `listener` with the events of the page's bell; what others do, that one tells as well. */
export function whenBellSpeaks(listener) {
  const heard = (event) => !event.target.matches?.("connection-button, #panel *") && listener(event);
  for (const type of TYPES) document.addEventListener(type, heard);
}
