//! A response to a poll that the coordinator keeps and compares without reading it.

use crate::call::Error;
use crate::model::{Page, PendingRequest};

/// The response to a request for a part of the list, kept as it came: tabs pass it on unread, and
/// one that repeats the last one is never read at all.
pub trait ListResponse: Clone {
    /// Whether `other` is the same response, letter for letter, and a good one.
    fn is_same(&self, other: &Self) -> bool;

    /// Reads the response.
    ///
    /// # Errors
    /// What the platform said instead of a list, or why its response is none.
    fn read(&self) -> Result<Page<PendingRequest>, Error>;
}
