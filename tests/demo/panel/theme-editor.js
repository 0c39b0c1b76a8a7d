// A theme of one's own: set it, see it, read it, take it along.
import { panelAlone } from "../elements.js";
import { make } from "../make.js";
import { change, settings, whenChanged } from "../settings.js";
import { STARTS } from "../theme/starts.js";
import { themeCss } from "../theme/theme.js";
import { codeBlock, copyButton } from "./copy.js";
import { action, dropDown, outcome, section } from "./parts.js";
import { themeControls } from "./theme-controls.js";
import { themeWarnings } from "./theme-warnings.js";

const NOTHING = "/* Nothing differs from the widget’s own looks. */";

const { line, attempt } = outcome();
const preview = make("div", { class: "preview" });
const css = codeBlock("The theme as CSS");

export function themeSection() {
  const starts = STARTS.map(([name, label]) => [name, label]);
  const controls = themeControls();
  const warnings = themeWarnings();
  const reflect = () => {
    controls.show();
    warnings.show();
    css.write(text());
  };
  reflect();
  whenChanged(reflect);
  const part = section(
    "Theme editor",
    dropDown("Begin with", [[null, starts]], settings.look, (look) => change({ look, edits: "" })),
    preview,
    controls.colours,
    warnings.element,
    ...controls.others,
    css.block,
    make("div", { class: "row" }, copyButton("Copy the CSS", text, attempt), action("Undo my changes", attempt(undo))),
    line,
  );
  showPreview(part);
  part.addEventListener("toggle", () => showPreview(part));
  return part;
}

const text = () => themeCss() || NOTHING;

function undo() {
  change({ edits: "" });
  return "The theme is as it was.";
}

/** The panel of the bell as it stands in a page: the one in the header closes when one works here. */
function showPreview({ open }) {
  if (!open) return preview.replaceChildren();
  if (preview.childElementCount > 0) return;
  preview.append(panelAlone(settings));
}
