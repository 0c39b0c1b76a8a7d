//! What is done in another tab.

use connection_bell::call::Error;
use connection_bell::inbox::{Event, TabNews};
use connection_bell::model::{Action, ConnectionStatus, PersonId, Timestamp};

use super::Bench;

impl Bench {
    /// Another tab does `action`, or lets it wait `until` then.
    pub fn acts_elsewhere(&mut self, action: Action, person: u64, until: Option<Timestamp>) {
        self.on(Event::Elsewhere(TabNews::Acting {
            action,
            person: PersonId(person),
            until,
        }));
    }

    /// What another tab did came to its end.
    pub fn settles_elsewhere(
        &mut self,
        action: Action,
        person: u64,
        result: Result<ConnectionStatus, Error>,
    ) {
        self.on(Event::Elsewhere(TabNews::Settled {
            action,
            person: PersonId(person),
            result,
        }));
    }
}
