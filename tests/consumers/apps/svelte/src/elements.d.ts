import type {
  ConnectionBellAttributes,
  ConnectionBellListeners,
  ConnectionButtonAttributes,
  ConnectionButtonListeners,
} from "connection-bell/element";
import type { HTMLAttributes } from "svelte/elements";

type With<Own> = Own & Omit<HTMLAttributes<HTMLElement>, keyof Own>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "connection-bell": With<ConnectionBellAttributes & ConnectionBellListeners>;
    "connection-button": With<ConnectionButtonAttributes & ConnectionButtonListeners>;
  }
}
