//! What was stored last for the next page of the tab, so that only changes are stored.

use super::StoredCount;
use crate::inbox::{AnsweredRequest, Snapshot, Status, Trouble};
use crate::model::PersonId;

/// What is stored for the next page of this tab.
#[derive(Debug, Clone, Default)]
pub(super) struct Persistence {
    /// Whose count; `None` for it after a sign-out.
    count: Option<(PersonId, Option<StoredCount>)>,
    trouble: Option<Trouble>,
}

impl Persistence {
    /// What to store of the count; `None` if that is stored already, or there is nothing to say.
    pub(super) fn renew_count(
        &mut self,
        me: PersonId,
        shown: &Snapshot,
        answers: Vec<AnsweredRequest>,
    ) -> Option<Option<StoredCount>> {
        let count = match (shown.status, shown.updated_at) {
            (Status::SignedOut, _) => None,
            (Status::Ready | Status::Stale, Some(at)) => Some(StoredCount {
                count: shown.count,
                at,
                answers: self.first_told(answers),
            }),
            _ => return None,
        };
        let stored = Some((me, count));
        if self.count == stored {
            return None;
        }
        self.count.clone_from(&stored);
        stored.map(|(_, count)| count)
    }

    /// An answer is on its way since it was stored first.
    fn first_told(&self, mut answers: Vec<AnsweredRequest>) -> Vec<AnsweredRequest> {
        let stored = self.count.iter().filter_map(|(_, count)| count.as_ref());
        for told in stored.flat_map(|count| &count.answers) {
            let same = answers.iter_mut().find(|one| one.person == told.person);
            same.into_iter()
                .for_each(|one| one.at = one.at.min(told.at));
        }
        answers
    }

    /// Whether the platform's trouble is another one than is stored.
    pub(super) fn renew_trouble(&mut self, trouble: Option<Trouble>) -> bool {
        std::mem::replace(&mut self.trouble, trouble) != trouble
    }
}
