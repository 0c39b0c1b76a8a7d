import { fileURLToPath } from "node:url";
import { API, ModifierFlags, NodeBuilderFlags, SymbolFlags } from "typescript/unstable/sync";
import { folder } from "../package-folder.js";

const { NoTruncation, InTypeAlias, UseAliasDefinedOutsideCurrentScope } = NodeBuilderFlags;
const PROJECT = fileURLToPath(new URL("tsconfig.json", import.meta.url));

/** The package's declarations as the compiler reads them; ends with the program that asks. */
export class Compiler {
  #api = new API();

  constructor() {
    const [project] = this.#api.updateSnapshot({ openProject: PROJECT }).getProjects();
    Object.assign(this, { program: project.program, checker: project.checker, emitter: project.emitter });
  }

  close() {
    this.#api.close();
  }

  /** What a file exports, by name. */
  exportsOf(file) {
    const module = this.checker.getSymbolAtLocation(this.program.getSourceFile(file));
    const symbols = this.checker.getExportsOfModule(module).map((symbol) => this.#original(symbol));
    return symbols.sort((one, two) => one.name.localeCompare(two.name));
  }

  #original(symbol) {
    return symbol.flags & SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** The package's own source files. */
  files() {
    const names = this.program.getSourceFileNames().filter((name) => name.startsWith(folder));
    return names.sort().map((name) => this.program.getSourceFile(name));
  }

  /** A type in words; with `inside`, what its name stands for. */
  print(type, { inside = false } = {}) {
    const flags = NoTruncation | UseAliasDefinedOutsideCurrentScope | (inside ? InTypeAlias : 0);
    return this.checker.typeToString(type, undefined, flags);
  }

  /** The text of a node, without comments. */
  text(node) {
    return this.emitter.printNode(node, { removeComments: true });
  }

  isReadonly({ valueDeclaration }) {
    return Boolean(valueDeclaration?.resolve()?.modifierFlags & ModifierFlags.Readonly);
  }

  /** Whether a declaration is the package's own, and not a library's. */
  isOwn(declaration) {
    return declaration.path.startsWith(folder);
  }
}
