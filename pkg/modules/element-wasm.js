// As seen from pkg/element.js, the one entry that this module is part of.

/** Where the Wasm of the elements is. The inline entry puts the bytes themselves here. */
export const wasm = () => new URL("./wasm/element_bg.wasm", import.meta.url);
