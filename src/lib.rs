//! connection-bell shows who wants to connect with a person, on any page, and lets them answer
//! there.
#![deny(missing_docs)]

pub mod bindings;
mod browser;
pub mod call;
pub mod client;
pub mod inbox;
pub mod live;
pub mod model;
pub mod platform;
#[cfg(feature = "widget")]
pub mod widget;
