// Syntax of JavaScript that is younger than modules, by the node that it is in the tree.
const OPERATORS = {
  "??": "nullish_coalescing",
  "??=": "nullish_coalescing_assignment",
  "||=": "logical_or_assignment",
  "&&=": "logical_and_assignment",
  "**": "exponentiation",
  "**=": "exponentiation_assignment",
};

const FLAGS = { d: "hasIndices", g: "global", i: "ignoreCase", m: "multiline", s: "dotAll", u: "unicode", v: "unicodeSets", y: "sticky" };

const PATTERNS = [
  [/\(\?<[=!]/, "lookbehind_assertion"],
  [/\(\?<[^=!]/, "named_capturing_group"],
  [/\\p\{/i, "unicode_character_class_escape"],
  [/\(\?[ims-]+:/, "modifier"],
];

const operator = ({ operator }) => (OPERATORS[operator] ? [`operators.${OPERATORS[operator]}`] : []);
const when = (condition, key) => (condition ? [key] : []);

function functionKeys({ async, generator }) {
  const kind = `${async ? "async_" : ""}${generator ? "generator_" : ""}function`;
  return [`operators.${kind}`];
}

function regularExpression({ pattern, flags }) {
  const inside = PATTERNS.filter(([syntax]) => syntax.test(pattern)).map(([, name]) => `regular_expressions.${name}`);
  return [...inside, ...[...flags].map((flag) => `builtins.RegExp.${FLAGS[flag]}`)];
}

const isPrivate = ({ type }) => type === "PrivateIdentifier";

const KEYS = {
  ArrowFunctionExpression: (node) => ["functions.arrow_functions", ...functionKeys(node)],
  AssignmentExpression: operator,
  AwaitExpression: (_, parents) => ["operators.await", ...when(!parents.some(({ type }) => /Function/.test(type)), "operators.await.top_level")],
  BinaryExpression: (node) => [...operator(node), ...when(isPrivate(node.left), "classes.private_class_fields_in")],
  CatchClause: ({ param }) => when(!param, "statements.try_catch.optional_catch_binding"),
  ChainExpression: () => ["operators.optional_chaining"],
  ClassDeclaration: () => ["statements.class"],
  ClassExpression: () => ["operators.class"],
  ExportAllDeclaration: ({ exported }) => ["statements.export", ...when(exported, "statements.export.namespace")],
  ExportDefaultDeclaration: () => ["statements.export.default"],
  ExportNamedDeclaration: () => ["statements.export"],
  ForOfStatement: ({ await: isAsync }) => [`statements.${isAsync ? "for_await_of" : "for_of"}`],
  FunctionDeclaration: functionKeys,
  FunctionExpression: functionKeys,
  ImportDeclaration: ({ attributes }) => ["statements.import", ...when(attributes?.length, "statements.import.import_attributes")],
  ImportExpression: () => ["operators.import"],
  Literal: ({ bigint, regex }) => [...when(bigint, "builtins.BigInt"), ...(regex ? regularExpression(regex) : [])],
  LogicalExpression: operator,
  MetaProperty: ({ meta }) => [meta.name === "import" ? "operators.import_meta" : "operators.new_target"],
  MethodDefinition: ({ key }) => when(isPrivate(key), "classes.private_class_methods"),
  ObjectPattern: ({ properties }) => ["operators.destructuring", ...when(properties.some(({ type }) => type === "RestElement"), "operators.destructuring.rest_in_objects")],
  ObjectExpression: ({ properties }) => when(properties.some(({ type }) => type === "SpreadElement"), "operators.spread.spread_in_object_literals"),
  PropertyDefinition: ({ key, static: isStatic }) => {
    if (isPrivate(key)) return ["classes.private_class_fields"];
    return [isStatic ? "classes.static.class_fields" : "classes.public_class_fields"];
  },
  StaticBlock: () => ["classes.static.initialization_blocks"],
  TemplateLiteral: () => ["grammar.template_literals"],
};

// As old as modules, or part of one of the above.
const OLD = new Set(`
  ArrayExpression ArrayPattern AssignmentPattern BlockStatement BreakStatement CallExpression ClassBody
  ConditionalExpression ContinueStatement DoWhileStatement EmptyStatement ExportSpecifier ExpressionStatement
  ForInStatement ForStatement Identifier IfStatement ImportDefaultSpecifier ImportNamespaceSpecifier
  ImportSpecifier LabeledStatement MemberExpression NewExpression ParenthesizedExpression PrivateIdentifier
  Program Property RestElement ReturnStatement SequenceExpression SpreadElement Super SwitchCase
  SwitchStatement TaggedTemplateExpression TemplateElement ThisExpression ThrowStatement TryStatement
  UnaryExpression UpdateExpression VariableDeclaration VariableDeclarator WhileStatement YieldExpression
`.split(/\s+/));

/** The keys of the syntax that a node is; a name that no key has where the kind of node is not known here. */
export function syntaxKeys(node, parents) {
  if (KEYS[node.type]) return KEYS[node.type](node, parents).map((key) => `javascript.${key}`);
  return OLD.has(node.type) ? [] : [`javascript.${node.type}`];
}
