//! What the tabs of one origin have in common. A browser may lack either of it.

mod channel;
mod locks;

pub(crate) use channel::Channel;
pub(crate) use locks::{Claim, Locks, Patience};
