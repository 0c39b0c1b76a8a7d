export { forget as default } from "./keep.js";
