// The elements as they are: React 19 sets their properties and hears their events by itself.
// What this entry adds are the types of their JSX.
export * from "./element.js";
