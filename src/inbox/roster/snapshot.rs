use std::sync::Arc;

use crate::call::Error;
use crate::inbox::Request;

/// What is to be seen of a list of people.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RosterSnapshot {
    /// The people, each as if they had sent a request.
    pub people: Vec<Arc<Request>>,
    /// How many are loaded, be they found by the search or not.
    pub loaded: usize,
    /// Whether somebody has looked at it, and the platform was asked.
    pub is_asked_for: bool,
    /// What is searched for; empty where all are listed.
    pub search: String,
    /// Whether the people are those for this search, be they all or not. Those of an earlier one
    /// stay until the platform has answered.
    pub is_settled: bool,
    /// Whether there are more.
    pub more: bool,
    /// Whether the platform is being asked.
    pub loading: bool,
    /// Why it could not be asked.
    pub error: Option<Arc<Error>>,
}
