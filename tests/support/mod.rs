//! What the host tests share. Each test file is a program of its own and uses a part of it.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod any_json;
mod bench;
mod cases;
pub mod coordinated;
mod fixture;
mod json;
mod people;
mod reading;
mod reply;
pub mod simulation;

pub use any_json::{any_body, any_header, any_json, spoiled};
pub use bench::{Asked, Bench, DECLINE_WAITS_MS, INTERVAL_MS, PAGE_SIZE, PAGED, WHOLE};
pub use cases::cases;
pub use fixture::fixture;
pub use json::Tree;
pub use people::{error, key, page, pending, pending_of, refusal, unnamed};
pub use reading::reading;
pub use reply::{answered, json_reply, reply, set, success, text_reply};
