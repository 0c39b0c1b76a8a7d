import { ConnectionElement, reflect } from "./connection-element.js";

/** Makes the class of `<connection-button>` over the module that `load` loads. */
export function buttonClass(load) {
  class ConnectionButton extends ConnectionElement {
    static name = "ConnectionButton";

    static load = load;

    createHandle(module, states) {
      return new module.ButtonHandle(this, this.shadowRoot, states);
    }
  }

  reflect(ConnectionButton, {
    strings: {
      platform: "platform",
      baseUrl: "base-url",
      credentials: "credentials",
      theme: "theme",
      personName: "person-name",
      size: "size",
    },
    numbers: { userId: "user-id" },
    booleans: { hideLabel: "hide-label" },
  });
  return ConnectionButton;
}
