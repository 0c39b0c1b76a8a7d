import { runIn } from "./support/run.js";

await runIn("firefox");
