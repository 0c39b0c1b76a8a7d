import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
  ConnectionBell,
  ConnectionBellAttributes,
  ConnectionBellListeners,
  ConnectionButton,
  ConnectionButtonAttributes,
  ConnectionButtonListeners,
} from "./element.js";

export * from "./element.js";

type Props<Element, Attributes> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes> & Attributes;

/** What `<connection-bell>` takes in JSX. */
export type ConnectionBellProps = Props<ConnectionBell, ConnectionBellAttributes & ConnectionBellListeners>;

/** What `<connection-button>` takes in JSX. */
export type ConnectionButtonProps = Props<ConnectionButton, ConnectionButtonAttributes & ConnectionButtonListeners>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "connection-bell": ConnectionBellProps;
      "connection-button": ConnectionButtonProps;
    }
  }
}

// Without it, all that stands here would be exported.
export {};
