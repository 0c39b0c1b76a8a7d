//! What both platforms' JSON has in common: dates, and the many ways of being absent.

pub(crate) mod absence;
pub(crate) mod date;
