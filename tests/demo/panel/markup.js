// The markup for what is on screen, to be taken along.
import { bellAttributes, buttonAttributes, needsToken } from "../elements.js";
import { make } from "../make.js";
import { settings, whenChanged } from "../settings.js";
import { action, outcome, section } from "./parts.js";

const SCRIPT = '<script type="module" src="connection-bell/inline.js"></script>';
const EXAMPLE = { id: 618, name: "Ada Lovelace" };

const code = make("code", {});
const { line, attempt } = outcome();

export function markupSection() {
  write();
  whenChanged(write);
  return section(
    "Markup",
    make("pre", { class: "markup", tabindex: 0, "aria-label": "Markup for the present settings" }, code),
    make("div", { class: "row" }, action("Copy", attempt(copy))),
    line,
  );
}

function write() {
  code.textContent = snippet(settings);
}

async function copy() {
  await navigator.clipboard.writeText(code.textContent);
  return "Copied.";
}

function snippet(settings) {
  const elements = [
    tag("connection-bell", bellAttributes(settings)),
    tag("connection-button", buttonAttributes(settings, EXAMPLE)),
  ];
  return [SCRIPT, ...elements, ...(needsToken(settings) ? [tokens(settings)] : [])].join("\n");
}

function tag(name, attributes) {
  const written = Object.entries(attributes).map(([key, value]) => `\n  ${key}="${value}"`);
  return `<${name}${written.join("")}></${name}>`;
}

function tokens({ platform }) {
  const property = platform === "both" ? "connectToken" : "token";
  return `<script type="module">
  const token = async () => (await fetch("/my-token")).text();
  document.querySelector("connection-bell").${property} = token;
  for (const button of document.querySelectorAll("connection-button")) {
    button.token = token;
  }
</script>`;
}
