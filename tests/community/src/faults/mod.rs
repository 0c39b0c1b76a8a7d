//! Faults injected on purpose: which calls they meet, and for how long.

mod apply;
mod pattern;

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use apply::disturb;
use pattern::Pattern;

/// What happens to a call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub(crate) enum Kind {
    /// The answer comes later.
    Latency { ms: u64 },
    /// Another answer.
    Status {
        status: u16,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<Value>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Value>,
    },
    /// The true answer, said to be plain text.
    WrongContentType,
    /// Half the true answer, then the connection closes.
    CutBody,
    /// The true answer's status with text that is no JSON.
    InvalidJson,
    /// The true answer's status with JSON nobody expects.
    WrongShape,
    /// The connection closes without an answer.
    Drop,
    /// A page to sign in, as 200.
    LoginPage,
    /// The true answer, slowly.
    Drip { bytes_per_second: u64 },
}

impl Kind {
    /// Whether it stands in the place of the true answer.
    fn replaces(&self) -> bool {
        matches!(self, Self::Status { .. } | Self::Drop | Self::LoginPage)
    }

    /// Whether it can work before the call is carried out.
    fn can_come_first(&self) -> bool {
        self.replaces() || matches!(self, Self::Latency { .. })
    }

    fn is_possible(&self) -> bool {
        match self {
            Self::Status { status, .. } => (200..600).contains(status),
            Self::Drip { bytes_per_second } => *bytes_per_second > 0,
            _ => true,
        }
    }
}

/// A fault on a route.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Fault {
    #[serde(default)]
    pub(crate) id: u64,
    pub(crate) route: String,
    /// How many calls it still meets; none is until cleared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) times: Option<u32>,
    /// Whether the call is carried out first.
    #[serde(default)]
    pub(crate) after: bool,
    #[serde(flatten)]
    pub(crate) kind: Kind,
}

impl Fault {
    fn comes_first(&self) -> bool {
        self.kind.can_come_first() && !self.after
    }

    fn interrupts(&self) -> bool {
        self.kind.replaces() && !self.after
    }
}

#[derive(Default)]
struct List {
    last: u64,
    faults: Vec<Fault>,
}

#[derive(Default)]
pub(crate) struct Faults {
    list: Mutex<List>,
}

impl Faults {
    /// Adds a fault, or says why it makes no sense.
    pub(crate) fn add(&self, mut fault: Fault) -> Result<Fault, &'static str> {
        if !fault.kind.is_possible() {
            return Err("status is 200 to 599, bytesPerSecond at least 1");
        }
        if Pattern::parse(&fault.route).is_none() {
            return Err("route is *, a path, or a method and a path; * stands for one segment");
        }
        let mut list = self.lock();
        list.last += 1;
        fault.id = list.last;
        list.faults.push(fault.clone());
        Ok(fault)
    }

    pub(crate) fn all(&self) -> Vec<Fault> {
        self.lock().faults.clone()
    }

    pub(crate) fn clear(&self) {
        self.lock().faults.clear();
    }

    /// Takes one fault away; false when there is none of that number.
    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut list = self.lock();
        let before = list.faults.len();
        list.faults.retain(|fault| fault.id != id);
        list.faults.len() < before
    }

    /// Whether connections may be dropped, so that none should be used twice: a browser silently
    /// repeats a call whose used connection closed.
    pub(crate) fn may_drop(&self) -> bool {
        self.lock()
            .faults
            .iter()
            .any(|fault| fault.kind == Kind::Drop)
    }

    /// The faults a call meets, in the order they were added, up to the first that interrupts it.
    fn meet(&self, method: &str, path: &str) -> Vec<Fault> {
        let mut list = self.lock();
        let mut met = Vec::new();
        for fault in &mut list.faults {
            if Pattern::parse(&fault.route).is_some_and(|pattern| pattern.matches(method, path)) {
                fault.times = fault.times.map(|times| times.saturating_sub(1));
                met.push(fault.clone());
                if fault.interrupts() {
                    break;
                }
            }
        }
        list.faults.retain(|fault| fault.times != Some(0));
        met
    }

    fn lock(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
