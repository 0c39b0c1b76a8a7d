//! The social graph: who is connected, who asked whom, who blocked whom.

mod action;
pub(crate) mod lists;
mod standing;

pub(crate) use action::{Action, Refusal, act, act_in};
pub(crate) use standing::{Standing, are_blocked};
