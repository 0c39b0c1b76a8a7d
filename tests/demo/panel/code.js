// The code of what is on screen, to be pasted.
import { htmlCode } from "../code/html.js";
import { javascriptCode } from "../code/javascript.js";
import { rustCode } from "../code/rust.js";
import { make } from "../make.js";
import { change, settings, whenChanged } from "../settings.js";
import { copyButton } from "./copy.js";
import { outcome, section } from "./parts.js";
import { tabbed } from "./tabs.js";

const TABS = [["html", "HTML"], ["javascript", "JavaScript"], ["rust", "Rust"]];

const CODE = { html: htmlCode, javascript: javascriptCode, rust: rustCode };

const TOLD = {
  html: "For a page of the community’s own site, with the package’s files in /connection-bell. Elsewhere, base-url names the site.",
  javascript: "After npm install connection-bell, for any bundler. Elsewhere than on the community’s own site, baseUrl names the site.",
  rust: "For an app made with Leptos. Elsewhere than on the community’s own site, its address takes the place of “/”.",
};

const { line, attempt } = outcome();
const code = make("code", {});
const panel = make("pre", { class: "code", id: "panel-code-text" }, code);
const hint = make("p", { class: "hint" });

export function codeSection() {
  write();
  whenChanged(write);
  return section(
    "Code to paste",
    make("div", { class: "tabbed" }, tabbed("For whom", TABS, settings.code, (code) => change({ code }), panel), panel),
    hint,
    make("p", { class: "hint" }, "Here the bell asks every five seconds, so that there is more to see; there, every thirty."),
    make("div", { class: "row" }, copyButton("Copy the code", () => CODE[settings.code](), attempt)),
    line,
  );
}

function write() {
  const text = CODE[settings.code]();
  if (code.textContent === text) return;
  code.textContent = text;
  hint.textContent = TOLD[settings.code];
  line.textContent = "";
}
