//! What the inbox asks the platform for lists and statuses, and the answers.

use connection_bell::call::Error;
use connection_bell::inbox::{Effect, Event, Listing};
use connection_bell::model::{ConnectionStatus, Page, PageRequest, PendingRequest, PersonId};

use super::{Asked, Bench};
use crate::support::{page, pending_of};

impl Bench {
    /// The parts of the list that are being asked for by polls.
    pub fn polls(&self) -> Vec<PageRequest> {
        let polls = self.calls.iter().filter_map(|call| match call.what {
            Effect::List {
                listing: Listing::Poll(_),
                part,
            } => Some(part),
            _ => None,
        });
        polls.collect()
    }

    /// Waits until the inbox polls by itself, and says how long that took; `None` if it never
    /// does.
    pub fn until_poll(&mut self) -> Option<i64> {
        assert_eq!(self.polls(), [], "a poll is under way");
        self.wait_until(|bench| !bench.polls().is_empty())
    }

    /// The same for a poll that asks for statuses.
    pub fn until_statuses(&mut self) -> Option<i64> {
        assert!(self.asked_statuses().is_empty(), "a poll is under way");
        self.wait_until(|bench| !bench.asked_statuses().is_empty())
    }

    /// Answers the oldest question for the list from the requests of `senders`.
    pub fn answer(&mut self, senders: &[u64]) {
        let senders = senders.to_vec();
        let can = self.snapshot().can;
        self.answer_list(|part| {
            Ok(if can.pages {
                page(&senders, part)
            } else {
                pending_of(&senders)
            })
        });
    }

    /// Answers the oldest poll as the one before it was.
    pub fn answer_unchanged(&mut self) {
        let call = self.take_call(|call| matches!(call.what, Effect::List { .. }));
        let Effect::List {
            listing: Listing::Poll(ticket),
            ..
        } = call.what
        else {
            panic!("only polls can be unchanged")
        };
        self.on(Event::Unchanged {
            ticket,
            asked_at: call.at,
        });
    }

    /// Lets the oldest question for the list fail.
    pub fn fail(&mut self, error: Error) {
        self.answer_list(|_| Err(error));
    }

    pub fn answer_list(
        &mut self,
        answer: impl FnOnce(PageRequest) -> Result<Page<PendingRequest>, Error>,
    ) -> Vec<Effect> {
        let call = self.take_call(|call| matches!(call.what, Effect::List { .. }));
        let Effect::List { listing, part } = call.what else {
            unreachable!("it was looked for")
        };
        self.on(Event::Listed {
            listing,
            part,
            asked_at: call.at,
            result: answer(part),
        })
    }

    /// The people whose statuses are asked for, by call.
    pub fn asked_statuses(&self) -> Vec<Vec<u64>> {
        let asked = self.calls.iter().filter_map(|call| match &call.what {
            Effect::AskStatuses { people, .. } => Some(people.iter().map(|id| id.0).collect()),
            _ => None,
        });
        asked.collect()
    }

    /// Answers the oldest question for statuses.
    pub fn answer_statuses(
        &mut self,
        result: Result<Vec<(u64, ConnectionStatus)>, Error>,
    ) -> Vec<Effect> {
        let call = self.take_call(|call| matches!(call.what, Effect::AskStatuses { .. }));
        let Effect::AskStatuses { ticket, people } = call.what else {
            unreachable!("it was looked for")
        };
        let named = |(id, status)| (PersonId(id), status);
        self.on(Event::StatusesListed {
            ticket,
            asked: people,
            asked_at: call.at,
            result: result.map(|statuses| statuses.into_iter().map(named).collect()),
        })
    }

    pub(super) fn take_call(&mut self, wanted: impl Fn(&Asked) -> bool) -> Asked {
        let place = self.calls.iter().position(wanted);
        self.calls.remove(place.expect("it is asked for"))
    }
}
