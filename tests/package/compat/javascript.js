import { parse } from "acorn";
import { ancestor, full, fullAncestor } from "acorn-walk";
import { isKnown, keysBelow } from "./data.js";
import { syntaxKeys } from "./syntax.js";

// The interface of what a global name holds, where the name does not say it.
const INTERFACES = {
  console: "console",
  customElements: "CustomElementRegistry",
  document: "Document",
  location: "Location",
  navigator: "Navigator",
  performance: "Performance",
};

const membersByName = new Map();
for (const key of ["api", "javascript.builtins", "webassembly.api"].flatMap((root) => keysBelow(root))) {
  const [name, owner] = key.split(".").reverse();
  if (owner === "api" || owner === "builtins") continue;
  if (!membersByName.has(name)) membersByName.set(name, []);
  membersByName.get(name).push(key);
}

/** The keys of all features of the platform that a member `name` of whatever object may be. */
export const memberKeys = (name) => membersByName.get(name) ?? [];

/**
 * The features that a module uses. `keys` are those that the name may stand for, none where a global
 * name is unknown; `hasFallback` tells that the module itself does without.
 */
export function javaScriptFeatures(text) {
  const tree = parse(text, { ecmaVersion: "latest", sourceType: "module" });
  const declared = declaredNames(tree);
  const found = [];
  fullAncestor(tree, (node, _, parents) => found.push(...syntaxKeys(node, parents).map((key) => ({ name: key, keys: [key].filter(isKnown) }))));
  const isGlobal = (node) => node.type === "Identifier" && !declared.has(node.name) && node.name !== "arguments";
  ancestor(tree, {
    Identifier(node, _, parents) {
      if (isGlobal(node)) found.push(globalFeature(node, parents));
    },
    MemberExpression(node, _, parents) {
      const feature = memberFeature(node, parents, isGlobal);
      if (feature) found.push(feature);
    },
  });
  return found;
}

function declaredNames(tree) {
  const names = new Set();
  full(tree, (node, _, kind) => {
    const isNamed = /^(Function|Class)(Declaration|Expression)$|^Import\w*Specifier$/.test(node.type);
    const name = isNamed ? (node.local ?? node.id)?.name : kind === "VariablePattern" && node.name;
    if (name) names.add(name);
  });
  return names;
}

function globalFeature(node, parents) {
  const { name } = node;
  const isAsked = parents.at(-2)?.type === "UnaryExpression" && parents.at(-2).operator === "typeof";
  return { name, keys: globalKeys(name), hasFallback: isAsked };
}

/** The key of a global name, if it is known. */
export function globalKeys(name) {
  const keys = name === "WebAssembly" ? ["webassembly.api"] : [];
  return [...keys, ...["javascript.builtins", "api", "api.Window", "api.WorkerGlobalScope", "api.EventTarget"].map((root) => `${root}.${name}`)].filter(isKnown).slice(0, 1);
}

function memberFeature(node, parents, isGlobal) {
  const name = propertyName(node);
  if (name === undefined) return undefined;
  const hasFallback = isOptional(node, parents.at(-2));
  if (!isGlobal(node.object)) return memberKeys(name).length > 0 && { name: `.${name}`, keys: memberKeys(name), hasFallback };
  const { name: owner } = node.object;
  if (owner === "globalThis") return { name, keys: globalKeys(name), hasFallback };
  return { name: `${owner}.${name}`, keys: keysOf(owner, name), hasFallback };
}

function keysOf(owner, name) {
  const parents = [`javascript.builtins.${owner}`, `api.${INTERFACES[owner] ?? owner}`, `webassembly.api.${owner}`, ...(owner === "WebAssembly" ? ["webassembly.api"] : [])];
  const own = parents.flatMap((parent) => [`${parent}.${name}_static`, `${parent}.${name}`]).filter(isKnown);
  return own.length > 0 ? own.slice(0, 1) : memberKeys(name);
}

const propertyName = ({ property, computed }) => (computed ? typeof property.value === "string" && property.value : property.name) || undefined;

// `object.member?.()`, `object.member?.name`, `object.member ?? other`
function isOptional(node, parent) {
  if (!parent) return false;
  if (parent.optional && (parent.callee ?? parent.object) === node) return true;
  return parent.type === "LogicalExpression" && parent.operator === "??" && parent.left === node;
}
