//! What the commands need on this machine, put there where possible.

pub mod browser;
pub mod fonts;
pub mod node;
mod packages;
mod programs;
pub mod rust;
