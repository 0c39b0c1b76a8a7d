import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { compare } from "./compare.js";
import { read, reduce, write } from "./picture.js";

const HERE = new URL("./", import.meta.url);
const BLESS = Boolean(process.env.BLESS_SHOTS);

/** Where the shots are, their differences, and the references. */
export const folders = {
  shots: new URL("pictures/shots/", HERE),
  differences: new URL("pictures/differences/", HERE),
  references: new URL("references/", HERE),
};

/** The name of a shot's file. */
export const fileOf = (name) => `${name.replaceAll(", ", "--").replaceAll(/[ %]+/g, "-").replace(/-$/, "")}.png`;

/**
 * Keeps a shot for the sheet, and says which part of it differs from its reference, from 0 to 1; a
 * picture of the difference is left beside it. When shots are blessed, it becomes the reference.
 */
export async function keep(name, bytes) {
  const file = fileOf(name);
  await put(folders.shots, file, bytes);
  const picture = reduce(read(bytes));
  const reference = await readFile(new URL(file, folders.references)).catch(() => null);
  const { part, difference } = reference ? compare(picture, read(reference)) : { part: 1, difference: picture };
  if (!BLESS) return part === 0 ? 0 : put(folders.differences, file, write(difference)).then(() => part);
  if (part > 0) await put(folders.references, file, write(picture));
  return 0;
}

/** Forgets what earlier runs found to differ. */
export const forget = () => rm(folders.differences, { recursive: true, force: true });

async function put(folder, file, bytes) {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL(file, folder), bytes);
}
