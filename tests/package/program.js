import { execFileSync } from "node:child_process";

/** What a fresh Node says after running `code`, without a word on its error output. */
export function run(code) {
  return execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
}
