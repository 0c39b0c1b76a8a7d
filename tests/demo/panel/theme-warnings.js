import { make } from "../make.js";
import { illegible } from "../theme/legibility.js";
import { valueOf } from "../theme/theme.js";

const ALL_IS_WELL = "Every text has a contrast of 4.5 to 1 and more, in light and in dark.";

/** Tells which texts cannot be read well; `show` looks again. */
export function themeWarnings() {
  const element = make("div", { class: "warnings", role: "status" });
  let told = null;
  const show = () => {
    const sentences = illegible(valueOf);
    if (told === sentences.join()) return;
    told = sentences.join();
    element.classList.toggle("troubled", sentences.length > 0);
    element.replaceChildren(...(sentences.length > 0 ? sentences : [ALL_IS_WELL]).map((sentence) => make("p", {}, sentence)));
  };
  return { element, show };
}
