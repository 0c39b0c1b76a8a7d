export * from "./index.js";
export * from "./types/elements.js";
export * from "./types/events.js";
export * from "./types/templates.js";
export * from "./types/words.js";
