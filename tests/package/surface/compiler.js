import { fileURLToPath } from "node:url";
import { API, SymbolFlags } from "typescript/unstable/sync";
import { folder } from "../package-folder.js";

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

  /** Whether a declaration is the package's own, and not a library's. */
  isOwn(declaration) {
    return declaration.path.startsWith(folder);
  }
}
