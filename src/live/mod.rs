//! The coordinator at work: runs its outputs, feeds it inputs, and lets all bells and buttons of a
//! page share one. Decides nothing.

mod answers;
mod calls;
mod commands;
mod guards;
mod lifecycle;
mod listeners;
mod outputs;
mod persistence;
mod raw_page;
mod registry;
mod results;
mod roster;
mod session;
mod tabs;

pub use guards::{Listening, Watching};
pub use listeners::Subscription;
pub use registry::open;
pub use roster::LiveRoster;
pub use session::{Session, SessionOptions};
