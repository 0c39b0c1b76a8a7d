//! A whole world around one inbox: a platform with people who act on it, a network that delays,
//! reorders and loses, and a signed-in person who clicks. Nothing happens but by a [`Step`].

mod flight;
mod invariants;
mod server;
mod step;
mod world;

pub use flight::{Answer, Flight, Trouble};
pub use server::Server;
pub use step::{Step, any_schedule};
pub use world::World;
