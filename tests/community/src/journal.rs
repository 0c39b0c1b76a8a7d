//! The calls received, for tests to read. Never a credential.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;

const KEPT: usize = 10_000;

/// A call as it came in, and how it was answered.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    pub(crate) n: u64,
    /// Milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) user_id: Option<i64>,
    /// Null until answered, and for ever when the connection was dropped.
    pub(crate) status: Option<u16>,
    pub(crate) auth: &'static str,
    pub(crate) origin: Option<String>,
    /// The address of the page that called.
    pub(crate) referrer: Option<String>,
}

#[derive(Default)]
struct Calls {
    last: u64,
    kept: VecDeque<Entry>,
}

#[derive(Default)]
pub(crate) struct Journal {
    calls: Mutex<Calls>,
}

impl Journal {
    /// Notes a call; its number answers it later.
    pub(crate) fn note(&self, entry: Entry) -> u64 {
        let mut calls = self.lock();
        calls.last += 1;
        let n = calls.last;
        calls.kept.push_back(Entry { n, ..entry });
        if calls.kept.len() > KEPT {
            calls.kept.pop_front();
        }
        n
    }

    pub(crate) fn answered(&self, n: u64, status: u16) {
        if let Some(entry) = self.lock().kept.iter_mut().rfind(|entry| entry.n == n) {
            entry.status = Some(status);
        }
    }

    /// The calls after number `since`, and the number to ask with next time.
    pub(crate) fn since(&self, since: u64) -> (u64, Vec<Entry>) {
        let calls = self.lock();
        let later = calls.kept.iter().filter(|entry| entry.n > since);
        (calls.last, later.cloned().collect())
    }

    pub(crate) fn clear(&self) {
        self.lock().kept.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Calls> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
