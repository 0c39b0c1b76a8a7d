import { SignatureKind, TypeFlags } from "typescript/unstable/sync";

const TEXT = TypeFlags.String | TypeFlags.StringLiteral;
const NOTHING = TypeFlags.Null | TypeFlags.Undefined;
const WRONG = { text: [7, true, ["a"], {}], number: ["7", 1.5, -1, 2 ** 53, true, {}], boolean: ["yes", 1, {}], list: [{}, "a", 7], object: [7, "a", []] };

/** The answers that a client's calls promise, by the calls' names; not those of iterators. */
export function promisedAnswers(compiler, symbol) {
  const { checker } = compiler;
  const methods = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  const answers = methods.map((method) => {
    const [signature] = checker.getSignaturesOfType(checker.getTypeOfSymbol(method), SignatureKind.Call);
    const returned = checker.getReturnTypeOfSignature(signature);
    return returned.getSymbol()?.name === "Promise" ? [[method.name, checker.getTypeArguments(returned)[0]]] : [];
  });
  return Object.fromEntries(answers.flat());
}

/** The kinds of value that a type allows: a text, a number, a boolean, a list, an object, nothing. */
function kinds(compiler, type) {
  return (type.flags & TypeFlags.Union ? type.getTypes() : [type]).map((part) => [kind(compiler, part), part]);
}

function kind({ checker }, type) {
  if (type.flags & NOTHING) return "nothing";
  if (type.flags & TEXT || /^string/.test(checker.typeToString(type))) return "text";
  if (type.flags & TypeFlags.Number) return "number";
  if (type.flags & TypeFlags.BooleanLike) return "boolean";
  if (type.flags & (TypeFlags.Unknown | TypeFlags.Void)) return "anything";
  return checker.isArrayLikeType(type) ? "list" : "object";
}

/** Where a text stands for nothing, something else is what is meant. */
function meant(compiler, type) {
  const all = kinds(compiler, type).filter(([kind]) => kind !== "nothing");
  return all.find(([kind]) => kind !== "text") ?? all[0];
}

/** An answer of this type, with all that it may have. */
export function sample(compiler, type) {
  const [kind, part] = meant(compiler, type);
  const samples = {
    text: () => "a",
    number: () => 7,
    boolean: () => false,
    anything: () => "a",
    list: () => [sample(compiler, elementOf(compiler, part))],
    object: () => Object.fromEntries(keys(compiler, part).map(([name, type]) => [name, sample(compiler, type)])),
  };
  return samples[kind]();
}

/** Every place of such an answer, with the values that its type does not allow there. */
export function* places(compiler, type, path = []) {
  const [kind, part] = meant(compiler, type);
  const allowed = kinds(compiler, type).map(([kind]) => kind);
  if (kind === "anything") return;
  const wrong = WRONG[kind].filter((value) => !allowed.includes(typeof value === "string" ? "text" : typeof value));
  const optional = allowed.includes("nothing");
  if (path.length > 0) yield { path, kind, optional, wrong: optional ? wrong : [...wrong, null] };
  if (kind === "list") yield* places(compiler, elementOf(compiler, part), [...path, 0]);
  if (kind === "object") for (const [name, type] of keys(compiler, part)) yield* places(compiler, type, [...path, name]);
}

const elementOf = ({ checker }, type) => checker.getTypeArguments(type)[0];

/** The keys of an object; where any name will do, one of them. */
function keys({ checker }, type) {
  const named = checker.getPropertiesOfType(type).map((property) => [property.name, checker.getTypeOfSymbol(property)]);
  const indexes = checker.getIndexInfosOfType(type).map(({ valueType }) => ["618", valueType]);
  return named.length > 0 ? named : indexes;
}
