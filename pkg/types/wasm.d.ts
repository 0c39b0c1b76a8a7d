/** A `WebAssembly.Module`, where the project's libraries know one. */
export type CompiledWasm = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module & object : never;

/** Where the Wasm comes from: an address, a response, its bytes, or the module as some runtimes import it. */
export type WasmSource = string | URL | Response | ArrayBuffer | ArrayBufferView | CompiledWasm;

/**
 * Takes the Wasm from another place than beside the entry: `wasm/clients_bg.wasm` for
 * `connection-bell/clients`, `wasm/core_bg.wasm` for `connection-bell`, `wasm/element_bg.wasm` for
 * `connection-bell/element`. Call it before the first use; what is loaded already stays.
 */
export declare function useWasm(source: WasmSource | (() => WasmSource | Promise<WasmSource>)): void;
