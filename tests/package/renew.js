// Renews what the tests compare the package with, and what is made from its types: look through
// the difference before you commit it.

import { writeFile } from "node:fs/promises";
import { entries } from "./package-folder.js";
import { Compiler } from "./surface/compiler.js";
import { surface } from "./surface/surface.js";

const compiler = new Compiler();
await writeFile(new URL("golden/surface.txt", import.meta.url), surface(compiler, entries));
compiler.close();
