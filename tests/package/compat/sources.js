import { readFile, readdir } from "node:fs/promises";
import { cssFeatures } from "./css.js";
import { javaScriptFeatures } from "./javascript.js";
import { rustFeatures } from "./rust.js";
import { wasmFeatures } from "./wasm.js";

const root = new URL("../../../", import.meta.url);

export const textOf = (file) => readFile(new URL(file, root), "utf8");

const cssOfExamples = (text) => [...text.matchAll(/^```css\n([^]*?)^```/gm)].flatMap(([, css]) => cssFeatures(css));

// As it is delivered: what bundler and compiler make of the sources is in it.
const SOURCES = [
  ["src/widget/styles/", ".css", cssFeatures],
  ["pkg/themes/", ".css", cssFeatures],
  ["pkg/", ".js", javaScriptFeatures],
  ["pkg/shared/", ".js", javaScriptFeatures],
  ["pkg/words/", ".js", javaScriptFeatures],
  ["pkg/", "README.md", cssOfExamples],
  ["src/", ".rs", rustFeatures],
  ["xtask/src/build/", "wasm.rs", wasmFeatures],
];

/** All features of browsers that the package uses, each with the file that does. */
export async function usedFeatures() {
  return (await Promise.all(SOURCES.map((source) => featuresOf(...source)))).flat(2);
}

async function featuresOf(folder, ending, features) {
  const names = await readdir(new URL(folder, root), { recursive: ending === ".rs" });
  const files = names.filter((name) => name.endsWith(ending)).map((name) => `${folder}${name}`);
  return Promise.all(files.map(async (file) => features(await textOf(file), file).map((feature) => ({ ...feature, file }))));
}
