// Makes the entries of pkg/ from its modules: node entries.js [--dev]
//
// Each entry is one module with its glue; what several need is shared between them, so that an
// `ApiError` is the same class in all. Languages stay as they stand in words/, for all to import.

import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packageFile = (path) => fileURLToPath(new URL(`../pkg/${path}`, import.meta.url));

const dev = process.argv.includes("--dev");

await rm(packageFile("shared"), { recursive: true, force: true });
// esbuild has then said itself what is wrong, and where.
await build({
  entryPoints: ["clients.js", "index.js", "element.js"].map((entry) => packageFile(`modules/${entry}`)),
  outdir: packageFile("."),
  chunkNames: "shared/[name]-[hash]",
  bundle: true,
  external: ["./words/*"],
  splitting: true,
  format: "esm",
  charset: "utf8",
  target: "es2022",
  minify: !dev,
  // Node shows the line that threw.
  lineLimit: 400,
  logLevel: "warning",
}).catch(() => process.exit(1));
