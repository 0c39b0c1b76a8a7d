import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The npm package as it was built. */
export const folder = fileURLToPath(new URL("../../pkg/", import.meta.url));

export const manifest = JSON.parse(await readFile(`${folder}package.json`, "utf8"));

/** The entries that hold code, as their users import them, with their files; a language is none. */
export const entries = Object.entries(manifest.exports)
  .filter(([entry, target]) => target.default && !entry.includes("*"))
  .map(([entry, target]) => ({ name: entry.replace(".", manifest.name), file: `${folder}${target.default}`, types: `${folder}${target.types}` }));

/** The languages that have a file of their own. */
export const languages = readdirSync(`${folder}words`).map((file) => file.replace(/\.js$/, "")).sort();

/** The files that npm packs, by their paths in the package. */
export function files() {
  const answer = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [packed] = Object.values(JSON.parse(answer));
  return packed.files.map(({ path }) => path);
}
