//! The inbox at work: runs its effects, feeds it events, and lets all bells and buttons of a
//! page share one.

mod doing;
mod effects;
mod listeners;
mod me;
mod memory;
mod page;
mod polls;
mod registry;
mod roster;
mod session;
mod tabs;
mod wanted;

pub use listeners::Subscription;
pub use registry::open;
pub use roster::LiveRoster;
pub use session::{Session, SessionOptions};
pub use wanted::{Listening, Watching};
