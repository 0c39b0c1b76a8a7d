//! The components in a real browser: mounted, clicked, compared. The page forbids what a strict
//! content security policy forbids.
#![cfg(all(target_arch = "wasm32", feature = "widget"))]

#[path = "widget/mod.rs"]
mod widget;
