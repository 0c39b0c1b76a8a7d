//! What is done in another tab.

use connection_bell::call::Error;
use connection_bell::inbox::{Event, TabNews};
use connection_bell::model::{Action, ConnectionStatus, Instant, PersonId};

use super::{Bench, WHOLE};
use crate::support::pending_of;

impl Bench {
    /// A tab that shows the requests of `senders`, of whom another tab tells it.
    pub fn following(senders: &[u64]) -> Self {
        let mut bench = Self::new(WHOLE);
        bench.on(Event::Lead(false));
        bench.on(Event::Listen);
        bench.hears_list(0, senders);
        bench.told.clear();
        bench
    }

    /// Another tab asked `ago` milliseconds before now, and was answered at once.
    pub fn hears_list(&mut self, ago: i64, senders: &[u64]) {
        let asked_at = Instant(self.now.0 - ago);
        self.on(Event::ListedElsewhere {
            asked_at,
            received_at: asked_at,
            result: Ok(pending_of(senders)),
        });
    }

    /// Another tab does `action`, or lets it wait `until` then.
    pub fn acts_elsewhere(&mut self, action: Action, person: u64, until: Option<Instant>) {
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
