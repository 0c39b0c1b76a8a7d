import type { DefineComponent } from "vue";
import type { ConnectionBellAttributes } from "connection-bell/element";

declare module "vue" {
  interface GlobalComponents {
    "connection-bell": DefineComponent<ConnectionBellAttributes>;
  }
}
