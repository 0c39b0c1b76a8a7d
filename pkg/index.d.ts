export * from "./clients.js";
export * from "./types/inbox.js";
