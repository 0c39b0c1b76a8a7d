// The clients and the inbox in Node, where there is no DOM; compiled and never run.
import { AxeroClient, Inbox, useWasm } from "connection-bell";
import { readFile } from "node:fs/promises";

useWasm(() => readFile("core_bg.wasm"));
const axero = new AxeroClient({ baseUrl: new URL("https://intranet.example.com"), fetch: (request) => fetch(request) });
console.log((await axero.me({ signal: AbortSignal.timeout(500) })).UserID);
using inbox = new Inbox({ platform: "axero", token: async () => process.env["TOKEN"] ?? "" });
console.log(inbox.snapshot.count);
