import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { entries, files, folder } from "./package-folder.js";

const MODULES = fileURLToPath(new URL("../node_modules", import.meta.url));
const RESOLUTIONS = {
  bundler: ["--module", "esnext", "--moduleResolution", "bundler"],
  nodenext: ["--module", "nodenext", "--moduleResolution", "nodenext"],
};
const STRICT = [
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noPropertyAccessFromIndexSignature",
  "--noUnusedLocals",
  "--skipLibCheck", "false",
  "--noEmit",
];
const PAGE = ["--target", "esnext", "--lib", "esnext,dom,dom.iterable", "--types", ""];
const WORKER = ["--target", "esnext", "--lib", "esnext,webworker", "--types", ""];
const NODE = ["--target", "esnext", "--lib", "esnext", "--types", "node"];
const REACT = [...PAGE, "--jsx", "react-jsx"];
const USES = {
  "a page": [["clients.ts", "inbox.ts", "elements.ts"], PAGE],
  "a worker": [["worker.ts"], WORKER],
  "a program": [["program.ts"], NODE],
  "React": [["react.tsx", "exports.ts"], REACT],
};
// Their own packages are not among the tests' tools; tests/consumers has apps with them.
const OTHERS = /declare module "(vue|svelte)/;
const FRAMEWORK = /\/react$/;

/** Somebody's project that has the package installed, and `others`. */
async function project(...others) {
  const place = await mkdtemp(join(tmpdir(), "connection-bell-types-"));
  for (const name of others) {
    await mkdir(join(place, "node_modules", dirname(name)), { recursive: true });
    await symlink(join(MODULES, name), join(place, "node_modules", name));
  }
  // Copied: what the package needs it has to find from its own place.
  await cp(folder, join(place, "node_modules/connection-bell"), { recursive: true });
  await cp(new URL("types", import.meta.url), place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ type: "module" }));
  return place;
}

async function compile(place, files, ...flags) {
  const run = promisify(execFile)(join(MODULES, ".bin/tsc"), [...STRICT, ...flags, ...files], { cwd: place });
  return run.then(() => "", ({ stdout }) => stdout);
}

/** A program that uses all that these entries export, so that nothing lacks its type. */
async function namesAllExports(entries) {
  const lines = entries.map(async ({ name, file }, n) => {
    const names = Object.keys(await import(file));
    return `import * as entry${n} from "${name}";\nexport const names${n} = [${names.map((name) => `entry${n}.${name}`)}];`;
  });
  return (await Promise.all(lines)).join("\n");
}

/** The README's examples, each as a program of its own. */
async function examples() {
  const readme = await readFile(`${folder}README.md`, "utf8");
  const blocks = [...readme.matchAll(/^```(tsx?)\n([^]*?)^```$/gm)].filter(([, , code]) => !OTHERS.test(code));
  return blocks.map(([, language, code], n) => ({ file: `example-${n}.${language}`, code: `${code}\nexport {};\n` }));
}

for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
  describe(`with ${name} resolution`, () => {
    let place;
    before(async () => {
      place = await project("expect-type", "@types/react", "@types/node");
      await writeFile(join(place, "exports.ts"), await namesAllExports(entries));
    });
    after(() => rm(place, { recursive: true }));

    for (const [what, [files, flags]] of Object.entries(USES)) {
      test(`what is written in ${what} compiles strictly`, async () => {
        assert.equal(await compile(place, files, ...flags, ...resolution), "");
      });
    }

    test("the README's examples compile strictly", async () => {
      const written = await examples();
      assert.ok(written.length >= 3);
      await Promise.all(written.map(({ file, code }) => writeFile(join(place, file), code)));
      const flags = [...REACT, "--types", "node"];
      assert.equal(await compile(place, written.map(({ file }) => file), ...flags, ...resolution), "");
    });
  });
}

describe("in a project that has nothing else", () => {
  let place;
  before(async () => {
    place = await project();
    await writeFile(join(place, "exports.ts"), await namesAllExports(entries.filter(({ name }) => !FRAMEWORK.test(name))));
  });
  after(() => rm(place, { recursive: true }));

  for (const [name, resolution] of Object.entries(RESOLUTIONS)) {
    test(`the types ask for no newer library than ES2022, with ${name} resolution`, async () => {
      const flags = ["--target", "es2022", "--lib", "es2022,dom", "--types", ""];
      assert.equal(await compile(place, ["exports.ts"], ...flags, ...resolution), "");
    });
  }
});

test("nothing is `any`", async () => {
  const declarations = files().filter((file) => file.endsWith(".d.ts"));
  assert.ok(declarations.includes("types/axero.d.ts"));
  for (const file of declarations) {
    const text = await readFile(folder + file, "utf8");
    const code = text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "").replaceAll(/"[^"]*"|`[^`]*`/g, "");
    assert.doesNotMatch(code, /\bany\b/, file);
  }
});
