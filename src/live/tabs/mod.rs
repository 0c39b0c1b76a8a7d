//! The locks and the channel that the tabs of one person share.

mod group;
mod message;

pub(super) use group::Tabs;
