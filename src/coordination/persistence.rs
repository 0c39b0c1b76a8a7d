//! What was stored last for the next page of the tab, so that only changes are stored.

use crate::inbox::{Snapshot, Status, Trouble};
use crate::model::{PersonId, Timestamp};

/// How many requests wait, and since when that is known; `None` after a sign-out.
type Count = Option<(u64, Timestamp)>;

/// What is stored for the next page of this tab. Of people only a number and a time.
#[derive(Debug, Clone, Default)]
pub(super) struct Persistence {
    count: Option<(PersonId, Count)>,
    trouble: Option<Trouble>,
}

impl Persistence {
    /// What to store of the count; `None` if that is stored already, or there is nothing to say.
    pub(super) fn renew_count(&mut self, me: PersonId, shown: &Snapshot) -> Option<Count> {
        let count = match (shown.status, shown.updated_at) {
            (Status::SignedOut, _) => None,
            (Status::Ready | Status::Stale, Some(at)) => Some((shown.count, at)),
            _ => return None,
        };
        let stored = Some((me, count));
        (std::mem::replace(&mut self.count, stored) != stored).then_some(count)
    }

    /// Whether the platform's trouble is another one than is stored.
    pub(super) fn renew_trouble(&mut self, trouble: Option<Trouble>) -> bool {
        std::mem::replace(&mut self.trouble, trouble) != trouble
    }
}
