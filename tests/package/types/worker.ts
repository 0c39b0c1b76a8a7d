// The clients and the inbox in a worker, where there is no DOM; compiled and never run.
import { AxeroClient, Inbox, useWasm } from "connection-bell";

const axero = new AxeroClient({ baseUrl: "https://intranet.example.com", fetch: (request) => fetch(request) });
self.addEventListener("message", async () => self.postMessage((await axero.pendingCount()).ResponseData));
using inbox = new Inbox({ platform: "axero" });
useWasm(new URL("core_bg.wasm", self.location.href));
export const count: number = inbox.snapshot.count;
