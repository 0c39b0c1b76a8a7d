import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { entries, folder } from "./package-folder.js";

const TSC = fileURLToPath(new URL("../node_modules/.bin/tsc", import.meta.url));
const RESOLUTIONS = {
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
  nodenext: ["--module", "nodenext", "--moduleResolution", "nodenext"],
};
const STRICT = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--skipLibCheck", "false", "--noEmit", "--types", ""];

/** Somebody's project that has the package installed. */
let project;
before(async () => {
  project = await mkdtemp(join(tmpdir(), "connection-bell-types-"));
  await mkdir(join(project, "node_modules"));
  await symlink(folder, join(project, "node_modules/connection-bell"));
  await writeFile(join(project, "package.json"), JSON.stringify({ type: "module" }));
  await copyFile(new URL("types/use.ts", import.meta.url), join(project, "use.ts"));
  await writeFile(join(project, "exports.ts"), await namesAllExports());
});
after(() => rm(project, { recursive: true }));

/** A program that uses everything which the entries export, so that nothing lacks its type. */
async function namesAllExports() {
  const lines = entries.map(async ({ name, file }, n) => {
    const names = Object.keys(await import(file));
    return `import * as entry${n} from "${name}";\nexport const names${n} = [${names.map((name) => `entry${n}.${name}`)}];`;
  });
  return (await Promise.all(lines)).join("\n");
}

async function compile(file, ...flags) {
  const run = promisify(execFile)(TSC, [...STRICT, ...flags, file], { cwd: project });
  return run.then(() => "", ({ stdout }) => stdout);
}

for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
  for (const file of ["use.ts", "exports.ts"]) {
    test(`${file} compiles strictly with ${name} resolution`, async () => {
      assert.equal(await compile(file, "--target", "esnext", "--lib", "esnext,dom,dom.iterable", ...resolution), "");
    });
  }

  test(`the types ask for no newer library than ES2022, with ${name} resolution`, async () => {
    assert.equal(await compile("exports.ts", "--target", "es2022", "--lib", "es2022,dom", ...resolution), "");
  });
}
