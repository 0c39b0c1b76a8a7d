import { SignatureKind, SymbolFlags } from "typescript/unstable/sync";

const SPACE = "  ";

/** What the entries export, each with its type as the compiler understands it, and each once. */
export function surface(compiler, entries) {
  const above = new Map();
  const parts = entries.map(({ name, types }) => {
    const symbols = compiler.exportsOf(types);
    const added = symbols.filter(({ id }) => !above.has(id));
    const heading = `${name}${inherited(above, symbols)}`;
    for (const { id, name } of symbols) above.set(id, name);
    return section(heading, added.map((symbol) => declaration(compiler, symbol)));
  });
  return [...parts, section("added to the libraries", augmentations(compiler))].join("\n");
}

function inherited(above, symbols) {
  if (above.size === 0) return "";
  const missing = [...above].filter(([id]) => !symbols.some((symbol) => symbol.id === id)).map(([, name]) => name);
  return `: all of the above${missing.length > 0 ? ` without ${missing.join(", ")}` : ""}`;
}

const section = (heading, declarations) => `// ${heading}\n${declarations.map((text) => `\n${text}\n`).join("")}`;

function declaration(compiler, symbol) {
  const { checker } = compiler;
  if (symbol.flags & SymbolFlags.Function) {
    return `function ${symbol.name}: ${compiler.print(checker.getTypeOfSymbol(symbol))}`;
  }
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  if (symbol.flags & SymbolFlags.Class) return block(`class ${heading(compiler, type)}`, classMembers(compiler, symbol, type));
  if (symbol.flags & SymbolFlags.Interface) return block(`interface ${heading(compiler, type)}`, members(compiler, type));
  return `type ${symbol.name}${parameters(compiler, symbol)} = ${compiler.print(type, { inside: true })}`;
}

function parameters(compiler, { declarations: [declaration] }) {
  const names = declaration.resolve().typeParameters?.map((parameter) => compiler.text(parameter)) ?? [];
  return names.length > 0 ? `<${names.join(", ")}>` : "";
}

function heading(compiler, type) {
  const bases = compiler.checker.getBaseTypes(type) ?? [];
  const names = bases.map((base) => compiler.print(base));
  return [compiler.print(type), ...(names.length > 0 ? [`extends ${names.join(", ")}`] : [])].join(" ");
}

const block = (heading, lines) => (lines.length > 0 ? `${heading} {\n${lines.map((line) => `${SPACE}${line};\n`).join("")}}` : `${heading} {}`);

function classMembers(compiler, symbol, type) {
  const { checker } = compiler;
  const made = checker.getTypeOfSymbol(symbol);
  const constructors = checker.getSignaturesOfType(made, SignatureKind.Construct).map(({ declaration }) => declaration);
  const statics = own(compiler, made).filter(({ name }) => name !== "prototype");
  return [
    ...constructors.filter((node) => compiler.isOwn(node)).map((node) => compiler.text(node.resolve()).replace(/;$/, "")),
    ...statics.map((member) => `static ${property(compiler, member)}`),
    ...members(compiler, type),
  ];
}

/** The members that no library has declared. */
function own(compiler, type) {
  const isOwn = ({ declarations }) => declarations.length === 0 || declarations.some((node) => compiler.isOwn(node));
  return compiler.checker.getPropertiesOfType(type).filter(isOwn);
}

function members(compiler, type) {
  const indexes = compiler.checker.getIndexInfosOfType(type).map((info) => index(compiler, info));
  return [...own(compiler, type).map((member) => property(compiler, member)).sort(), ...indexes];
}

function property(compiler, symbol) {
  const readonly = compiler.isReadonly(symbol) ? "readonly " : "";
  const optional = symbol.flags & SymbolFlags.Optional ? "?" : "";
  return `${readonly}${name(symbol)}${optional}: ${compiler.print(compiler.checker.getTypeOfSymbol(symbol))}`;
}

function name({ name }) {
  const symbol = /^__@(\w+)@\d+$/.exec(name)?.[1];
  if (symbol) return `[Symbol.${symbol}]`;
  return /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
}

function index(compiler, { keyType, valueType, isReadonly }) {
  return `${isReadonly ? "readonly " : ""}[key: ${compiler.print(keyType)}]: ${compiler.print(valueType)}`;
}

/** What the package adds to what is not its own: `declare global` and `declare module`. */
function augmentations(compiler) {
  const statements = compiler.files().flatMap((file) => file.statements.map((statement) => compiler.text(statement)));
  return statements.filter((statement) => statement.startsWith("declare module "));
}
