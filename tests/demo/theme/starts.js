// The themes that one can begin with, as their style sheets have them.

/** Each one's name in the address, what the visitor reads, and where it is. */
export const STARTS = [
  ["harbour", "This page’s own", "./demo/theme/harbour.css"],
  ["usual", "The widget’s own", null],
  ["plain", "Plain", "./pkg/themes/plain.css"],
  ["axero", "Axero-like", "./pkg/themes/axero.css"],
  ["selfcommunity", "SelfCommunity-like", "./pkg/themes/selfcommunity.css"],
  ["high-contrast", "High contrast", "./pkg/themes/high-contrast.css"],
];

const read = {};

/** Reads all style sheets; one that does not come leaves the widget as it is. */
export async function readStarts() {
  await Promise.all(STARTS.map(async ([name, , address]) => {
    read[name] = parsed(address ? await fetched(address) : "");
  }));
}

const fetched = (address) => fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => "");

/** The custom properties of the first rule, and what else the sheet says. */
function parsed(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  // The package's themes stand in `@supports`.
  const [first, ...others] = [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSSupportsRule ? [...rule.cssRules] : [rule]));
  const style = first?.style ?? [];
  const values = Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name).trim()]));
  return { values, rest: others.map(({ cssText }) => cssText).join("\n") };
}

/** What a theme sets. */
export const start = (name) => read[name] ?? { values: {}, rest: "" };
