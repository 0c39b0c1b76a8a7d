//! A whole world around some coordinators: a platform with people who act on it, a network that
//! delays, reorders and loses, a browser whose tabs share locks and a channel, and a signed-in
//! person who clicks. Nothing happens but by a [`Step`].

mod agreement;
mod calling;
mod channel;
mod coming_and_going;
mod driving;
mod flight;
mod history;
mod invariants;
mod locks;
mod server;
mod sharing;
mod step;
mod tab;
mod world;

pub use channel::{Channel, Post, Response};
pub use flight::{Answer, Flight, Trouble};
pub use locks::{Lock, Locks, TabId};
pub use server::Server;
pub use step::{Doing, Step, any_schedule, any_schedule_in_tabs};
pub use tab::Tab;
pub use world::World;
