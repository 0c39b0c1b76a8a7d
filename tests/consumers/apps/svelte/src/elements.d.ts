import type { ConnectionBellAttributes, ConnectionBellListeners } from "connection-bell/element";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "connection-bell": ConnectionBellAttributes & ConnectionBellListeners;
  }
}
