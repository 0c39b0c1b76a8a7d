import { sessionOf } from "./session.js";

/** What stands for its children alone. */
const LEFT_OUT = new Set(["none", "generic", "InlineTextBox", "RootWebArea", "LineBreak"]);

/** What is told by its name alone. */
const NAMED = new Set(["button", "tab", "link", "heading", "searchbox"]);

/** The properties that are read out, or decide how one gets there. */
const TOLD = ["expanded", "selected", "disabled", "busy", "live"];

/** Times go on while a test runs, and days from one run to the next. */
const steady = (text) => text.replaceAll(/\d+ (sec|min)\. ago/g, "# $1. ago").replaceAll(/\w+, \w+ \d+, \d+ at \d+:\d+ [AP]M/g, "the exact time");

const said = ({ value } = {}) => (value === undefined || value === "" ? undefined : String(value));

function told({ properties = [], role }) {
  const known = new Map(properties.map(({ name, value }) => [name, value.value]));
  const shown = TOLD.filter((name) => ![undefined, false, "off"].includes(known.get(name)));
  const level = role.value === "heading" ? [`level=${known.get("level")}`] : [];
  return [...shown.map((name) => (known.get(name) === true ? name : `${name}=${known.get(name)}`)), ...level];
}

function line(node) {
  const description = said(node.description);
  const value = said(node.value);
  const parts = [node.role.value, JSON.stringify(said(node.name) ?? "")];
  if (value !== undefined) parts.push(`value ${JSON.stringify(value)}`);
  if (description !== undefined) parts.push(`description ${JSON.stringify(description)}`);
  return steady([...parts, ...told(node).map((property) => `[${property}]`)].join(" "));
}

/**
 * The page as the browser gives it to screen readers: a line for each thing that is told, those
 * within it indented.
 */
export async function accessibilityTree(page) {
  const session = await sessionOf(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    const isTold = !node.ignored && !LEFT_OUT.has(node.role.value);
    if (isTold && NAMED.has(node.role.value)) return void lines.push("  ".repeat(depth) + line(node));
    if (isTold) lines.push("  ".repeat(depth) + line(node));
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + isTold);
  };
  walk(nodes[0], 0);
  return `${lines.join("\n")}\n`;
}
