// Tabs as the ARIA Authoring Practices have them: arrows move and choose, one tab is in the order of focus.
import { make } from "../make.js";

const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs over one panel; `tabs` are pairs of a value and its label. */
export function tabbed(label, tabs, chosen, choose, panel) {
  const list = make("div", { class: "tabs", role: "tablist", "aria-label": label });
  const buttons = tabs.map(([value, text]) => make("button", { type: "button", role: "tab", id: `tab-${value}`, "aria-controls": panel.id, onclick: () => select(value) }, text));
  panel.setAttribute("role", "tabpanel");
  panel.tabIndex = 0;
  list.append(...buttons);
  list.addEventListener("keydown", move);
  mark(chosen);

  function mark(value) {
    for (const button of buttons) {
      const isChosen = button.id === `tab-${value}`;
      button.setAttribute("aria-selected", isChosen);
      button.tabIndex = isChosen ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", `tab-${value}`);
  }

  function select(value) {
    mark(value);
    choose(value);
  }

  function move(event) {
    const at = buttons.indexOf(event.target);
    const ends = { Home: 0, End: buttons.length - 1 };
    const next = ends[event.key] ?? (at + STEPS[event.key] + buttons.length) % buttons.length;
    if (!buttons[next]) return;
    event.preventDefault();
    buttons[next].focus();
    select(tabs[next][0]);
  }

  return list;
}
