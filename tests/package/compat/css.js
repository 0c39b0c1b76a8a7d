import { parse, walk } from "css-tree";
import { isKnown, keysBelow } from "./data.js";

const PREFIX = /^-(webkit|moz)-/;
const DYNAMIC_VIEWPORT = /^d(v[hwib]|vmin|vmax)$/;
// What can be laid out at all is known with these.
const OLD_UNITS = ["px", "deg", "s", "ms"];

const typesByName = new Map();
for (const key of keysBelow("css.types")) {
  const name = key.split(".").at(-1);
  if (!typesByName.has(name)) typesByName.set(name, key);
}

const parsed = (text) =>
  parse(text, {
    parseCustomProperty: true,
    onParseError: (error) => {
      throw error;
    },
  });

/**
 * The features that a style sheet uses. `keys` is empty where nothing fits, `prefix` stands before a
 * property's name, `hasFallback` tells that the sheet itself has something else where the feature is
 * absent, and `isShared` that its absence takes selectors along which do without it.
 */
export function cssFeatures(text) {
  const found = [];
  const guards = [];
  walk(parsed(text), {
    enter(node) {
      if (node.type === "SupportsDeclaration") return this.skip;
      const hasFallback = guards.includes(true) || isRepeated(this.declaration, this.block);
      const add = (name, key, more) => found.push({ name, keys: [key].filter(isKnown), hasFallback, ...more });
      READERS[node.type]?.call(this, node, add);
      if (node.type === "Atrule") guards.push(isGuard(node));
      return undefined;
    },
    leave(node) {
      if (node.type === "Atrule") guards.pop();
    },
  });
  return found;
}

const isGuard = ({ name, prelude }) => name === "supports" && !names(prelude, "Identifier").includes("not");

function names(root, type) {
  const found = [];
  walk(root, (node) => node.type === type && found.push(node.name));
  return found;
}

// A later declaration that is not understood leaves the one before; with `var()` it is always understood at first.
function isRepeated(declaration, block) {
  if (!declaration || !block || isCustom(declaration.property) || names(declaration, "Function").includes("var")) return false;
  const same = block.children.toArray().filter(({ type, property }) => type === "Declaration" && property === declaration.property);
  return same.indexOf(declaration) > 0;
}

const isCustom = (property) => property.startsWith("--");

function withoutPrefix(name) {
  const [prefix] = PREFIX.exec(name) ?? [];
  return { name: name.replace(PREFIX, ""), prefix };
}

const READERS = {
  Declaration({ property }, add) {
    if (isCustom(property)) return add("custom property", "css.properties.custom-property");
    const { name, prefix } = withoutPrefix(property);
    return add(property, `css.properties.${name}`, { prefix });
  },

  Identifier({ name }, add) {
    const key = this.declaration && `css.properties.${this.declaration.property}.${name}`;
    if (key && isKnown(key)) add(`${this.declaration.property}: ${name}`, key);
  },

  Operator({ value }, add) {
    if (value === "/" && this.declaration?.property === "content") add("content with alternative text", "css.properties.content.alt_text");
  },

  Function({ name }, add) {
    if (name === "var") return add("var()", "css.properties.custom-property");
    const own = `css.properties.${this.declaration?.property}.${name}`;
    return add(`${name}()`, isKnown(own) ? own : (typesByName.get(name) ?? own));
  },

  Dimension({ unit }, add) {
    if (OLD_UNITS.includes(unit)) return;
    const name = DYNAMIC_VIEWPORT.test(unit) ? "viewport_percentage_units_dynamic" : unit;
    add(`unit ${unit}`, [`css.types.length.${name}`, `css.types.${unit === "fr" ? "flex" : unit}`].find(isKnown) ?? unit);
  },

  Atrule({ name }, add) {
    add(`@${name}`, `css.at-rules.${name}`);
  },

  Feature({ name }, add) {
    add(`(${name})`, `css.at-rules.media.${name.replace(/^(min|max)-/, "")}`);
  },

  AttributeSelector(node, add) {
    add("attribute selector", "css.selectors.attribute", shared(this, node));
  },

  PseudoClassSelector(node, add) {
    const keys = [node.children && `css.selectors.${node.name}_function`, `css.selectors.${node.name}`];
    add(`:${node.name}${node.children ? "()" : ""}`, keys.find((key) => key && isKnown(key)) ?? node.name, shared(this, node));
  },

  PseudoElementSelector(node, add) {
    add(`::${node.name}`, `css.selectors.${node.name}`, shared(this, node));
  },
};

// An unknown selector makes the whole list invalid, also what does without it.
function shared({ rule }, { type, name }) {
  const uses = (selector) => {
    let isUsed = false;
    walk(selector, (node) => {
      isUsed ||= node.type === type && node.name === name;
    });
    return isUsed;
  };
  return { isShared: Boolean(rule) && !rule.prelude.children.toArray().every(uses) };
}
