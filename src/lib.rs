//! connection-bell shows who wants to connect with a person, on any page, and lets them answer
//! there. It speaks with intranets on Axero and communities on SelfCommunity.
//!
//! - [`platform`] has every call of both as data; [`client`] sends them; [`call`] reads the
//!   answers and names what went wrong.
//! - [`inbox`] is the state machine that knows what is true; [`live`] runs it, and lets all
//!   bells and buttons of a page share one.
//! - `widget`, with the feature of that name (on by default), has the Leptos components; with
//!   `elements` alone, the custom elements.
//!
//! `model`, `call`, `platform` and `inbox` are pure and run anywhere; the rest is for
//! `wasm32-unknown-unknown` in a browser, a worker or Node.
#![deny(missing_docs)]

#[cfg(all(feature = "package", target_arch = "wasm32"))]
mod allocator;
pub mod bindings;
pub mod browser;
pub mod call;
pub mod client;
pub mod inbox;
pub mod live;
pub mod model;
pub mod platform;
#[cfg(feature = "elements")]
pub mod widget;

#[cfg(all(doctest, feature = "widget"))]
#[doc = include_str!("../README.md")]
struct Readme;
