// The tests hold it against what the code uses.
const OLDEST = "Chrome 111, Firefox 113 or Safari 16.4";

// A module with a table of references, the newest feature of Wasm that the build uses.
export const REFERENCES = [0, 97, 115, 109, 1, 0, 0, 0, 4, 4, 1, 111, 0, 0];

/** The browser lacks what the package needs: trying again will not bring it. */
export class UnsupportedBrowser extends TypeError {
  constructor(feature) {
    super(`connection-bell: this browser lacks ${feature}; at least ${OLDEST} is needed`);
  }
}

/** Throws where the Wasm cannot run. */
export function requireWasm() {
  if (!globalThis.WebAssembly?.validate(Uint8Array.from(REFERENCES))) throw new UnsupportedBrowser("WebAssembly with references");
}

/** Throws where an element with the shadow root `root` cannot work. */
export function requireElementFeatures(root) {
  requireWasm();
  try {
    new CSSStyleSheet();
    if (root.adoptedStyleSheets) return;
  } catch {
    // The same as an absent property.
  }
  throw new UnsupportedBrowser("constructed style sheets");
}
