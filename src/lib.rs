//! connection-bell shows who wants to connect with a person, on any page, and lets them answer
//! there.
#![deny(missing_docs)]

pub mod call;
pub mod inbox;
pub mod model;
pub mod platform;
