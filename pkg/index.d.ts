export * from "./types/axero.js";
export * from "./types/client.js";
export * from "./types/error.js";
export * from "./types/inbox.js";
export * from "./types/selfcommunity.js";

/** A `WebAssembly.Module`, where the project's libraries know one. */
export type CompiledWasm = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module & object : never;

/** Where the Wasm comes from: an address, a response, its bytes, or the module as some runtimes import it. */
export type WasmSource = string | URL | Response | ArrayBuffer | ArrayBufferView | CompiledWasm;

/**
 * Takes the Wasm from another place than beside the entry. Call it before the first use; what is
 * loaded already stays.
 */
export declare function useWasm(source: WasmSource | (() => WasmSource | Promise<WasmSource>)): void;
