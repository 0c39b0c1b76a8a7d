#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod bell;
mod button;
mod initials;
mod list;
mod made_up;
mod notes;
mod page;
mod security;
mod together;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
