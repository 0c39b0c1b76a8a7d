import { execFileSync, spawnSync } from "node:child_process";

/** What a fresh Node says after running `code`, without a word on its error output. */
export function run(code) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
}

/** What it says on its error output while it fails. */
export function failing(code) {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8", timeout: 60_000 });
  if (status === 0) throw new Error("it succeeded");
  return stderr;
}
