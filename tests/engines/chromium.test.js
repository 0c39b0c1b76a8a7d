import { runIn } from "./support/run.js";

await runIn("chromium");
