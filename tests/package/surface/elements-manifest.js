import { SignatureKind } from "typescript/unstable/sync";
import { customProperties, customPropertiesOfButton } from "./styles.js";

const ENTRY = "element.js";
const ELEMENTS = [
  { tagName: "connection-bell", name: "ConnectionBell", styles: customProperties },
  { tagName: "connection-button", name: "ConnectionButton", styles: customPropertiesOfButton },
];

/** The custom elements manifest: made of the elements' types, what is said there, and the styles. */
export function elementsManifest(compiler, file, styles) {
  const symbols = new Map(compiler.exportsOf(file).map((symbol) => [symbol.name, symbol]));
  const declarations = ELEMENTS.map((element) => declaration(compiler, symbols, element, element.styles(styles)));
  return {
    schemaVersion: "2.1.0",
    readme: "README.md",
    modules: [{ kind: "javascript-module", path: ENTRY, declarations, exports: ELEMENTS.flatMap(exported) }],
  };
}

function exported({ tagName, name }) {
  const declaration = { name, module: ENTRY };
  return [
    { kind: "js", name, declaration },
    { kind: "custom-element-definition", name: tagName, declaration },
  ];
}

function declaration(compiler, symbols, { tagName, name }, cssProperties) {
  const symbol = symbols.get(name);
  const type = compiler.checker.getDeclaredTypeOfSymbol(symbol);
  const own = compiler.checker.getPropertiesOfType(type).filter(({ declarations }) => declarations.some((node) => compiler.isOwn(node)));
  const members = own.map((member) => memberOf(compiler, member)).sort(byName);
  const said = (tag) => tagged(compiler, symbol, tag).map(nameAndMeaning);
  const inherited = said("attribute").map((attribute) => ({ ...attribute, type: { text: "string" } }));
  return {
    kind: "class",
    customElement: true,
    name,
    tagName,
    description: description(compiler, symbol),
    superclass: { name: "HTMLElement", package: "global:" },
    attributes: [...inherited, ...own.flatMap((member) => attributeOf(compiler, member))].sort(byName),
    members,
    events: eventsOf(compiler, symbols.get(`${name}EventMap`)),
    slots: said("slot"),
    cssParts: said("csspart"),
    cssProperties,
    cssStates: said("cssstate"),
  };
}

const byName = (one, other) => one.name.localeCompare(other.name);

function attributeOf(compiler, member) {
  const [name] = tagged(compiler, member, "attribute");
  if (!name) return [];
  const [value] = tagged(compiler, member, "default");
  const type = typeOf(compiler, member).replace(/ \| null$/, "");
  return [{
    name,
    description: description(compiler, member),
    type: { text: type },
    ...(value !== undefined && { default: String(JSON.parse(value)) }),
    fieldName: member.name,
  }];
}

function memberOf(compiler, member) {
  const [attribute] = tagged(compiler, member, "attribute");
  const common = { name: member.name, description: description(compiler, member) };
  const [signature] = compiler.checker.getSignaturesOfType(compiler.checker.getTypeOfSymbol(member), SignatureKind.Call);
  if (signature) return { kind: "method", ...common, return: { type: { text: returned(compiler, signature) } } };
  const field = { kind: "field", ...common, type: { text: typeOf(compiler, member) } };
  if (attribute) return { ...field, attribute, reflects: true };
  return compiler.isReadonly(member) ? { ...field, readonly: true } : field;
}

const returned = ({ checker }, signature) => checker.typeToString(checker.getReturnTypeOfSignature(signature));

function eventsOf(compiler, map) {
  const events = compiler.checker.getPropertiesOfType(compiler.checker.getDeclaredTypeOfSymbol(map));
  const described = events.map((event) => ({
    name: event.name,
    description: description(compiler, event),
    type: { text: compiler.print(compiler.checker.getTypeOfSymbol(event)) },
  }));
  return described.sort(byName);
}

const typeOf = (compiler, symbol) => unaliased(compiler, compiler.checker.getTypeOfSymbol(symbol));

/** The type's own words in place of a name that only TypeScript knows. */
function unaliased(compiler, type) {
  const words = (type.getTypes?.() ?? []).map((part) => compiler.print(part));
  const literals = words.filter((word) => word.startsWith('"'));
  return literals.length > 0 && literals.length === words.length - 1 ? [...literals, "null"].join(" | ") : compiler.print(type);
}

function tagged(compiler, symbol, name) {
  return compiler.checker.getJsDocTagsOfSymbol(symbol).filter((tag) => tag.name === name).map(({ text }) => text.trim());
}

function nameAndMeaning(text) {
  const [, name, description] = /^(\S+) - (.*)$/s.exec(text);
  return { name, description: oneLine(description) };
}

const description = (compiler, symbol) => oneLine(compiler.checker.getDocumentationCommentOfSymbol(symbol));

const oneLine = (text) => text.replaceAll(/\s+/g, " ").trim();
