//! What the inbox shows and tells.

use connection_bell::inbox::{Notice, RequestState, Snapshot, Trouble};
use connection_bell::model::{ConnectionStatus, PersonId};

use super::Bench;

impl Bench {
    /// What is shown. Rows that did not change since the last event are the same ones.
    pub fn snapshot(&self) -> &Snapshot {
        &self.shown
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> Vec<(u64, RequestState)> {
        let rows = self.shown.requests.iter();
        rows.map(|row| (row.person.id.0, row.state)).collect()
    }

    /// Who is on the list, from top to bottom.
    pub fn senders(&self) -> Vec<u64> {
        self.rows().into_iter().map(|(id, _)| id).collect()
    }

    /// Whose requests the inbox said to have arrived, since the last time it was asked.
    pub fn arrivals(&mut self) -> Vec<u64> {
        let told = std::mem::take(&mut self.told);
        let arrived = told.into_iter().filter_map(|notice| match notice {
            Notice::Arrived(request) => Some(request.person.id.0),
            _ => None,
        });
        arrived.collect()
    }

    /// The numbers that the inbox told, each with the one before.
    pub fn counts(&self) -> Vec<(u64, u64)> {
        let counts = self.told.iter().filter_map(|notice| match notice {
            Notice::Count { count, previous } => Some((*previous, *count)),
            _ => None,
        });
        counts.collect()
    }

    pub fn status_with(&self, person: u64) -> Option<ConnectionStatus> {
        self.inbox.relation(PersonId(person)).status
    }

    /// The trouble that the platform is in.
    pub fn trouble(&self) -> Trouble {
        let trouble = self.inbox.trouble();
        trouble.expect("the platform is in trouble")
    }
}
