// Renews what the tests compare the package with, and what is made from its types: look through
// the difference before you commit it.

import { writeFile } from "node:fs/promises";
import { entries, folder } from "./package-folder.js";
import { Compiler } from "./surface/compiler.js";
import { elementsManifest } from "./surface/elements-manifest.js";
import { readStyles } from "./surface/styles.js";
import { surface } from "./surface/surface.js";

const compiler = new Compiler();
await writeFile(new URL("golden/surface.txt", import.meta.url), surface(compiler, entries));
const manifest = elementsManifest(compiler, `${folder}element.d.ts`, await readStyles());
await writeFile(`${folder}custom-elements.json`, `${JSON.stringify(manifest, null, 2)}\n`);
compiler.close();
