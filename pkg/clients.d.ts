export * from "./types/axero.js";
export * from "./types/client.js";
export * from "./types/error.js";
export * from "./types/selfcommunity.js";
export * from "./types/wasm.js";
