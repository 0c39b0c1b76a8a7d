//! What the signed-in person does, and what becomes of it.

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{ActionId, Effect, Event};
use connection_bell::model::{Action, ConnectionStatus, PersonId};

use super::{Bench, DECLINE_WAITS_MS};

impl Bench {
    /// The signed-in person does `action` about `person`.
    pub fn click(&mut self, action: Action, person: u64) -> (ActionId, Vec<Effect>) {
        let id = self.next_click();
        let person = PersonId(person);
        let effects = self.on(Event::Act { id, action, person });
        (id, effects)
    }

    /// The signed-in person answers all requests that can be answered.
    pub fn answer_all(&mut self, action: Action) -> Vec<Effect> {
        let clicks = self.clicks_on_all();
        self.on(Event::AnswerAll { action, clicks })
    }

    /// A click on each request that can be answered.
    pub fn clicks_on_all(&mut self) -> Vec<(ActionId, PersonId)> {
        let rows = self.rows().into_iter();
        let open = rows.filter(|(_, state)| state.is_open());
        open.map(|(person, _)| (self.next_click(), PersonId(person)))
            .collect()
    }

    /// The name of the next click.
    pub fn next_click(&mut self) -> ActionId {
        self.clicks += 1;
        ActionId(self.clicks)
    }

    /// The signed-in person declines, and does not change their mind.
    pub fn decline(&mut self, person: u64) -> ActionId {
        let (id, _) = self.click(Action::Decline, person);
        self.wait(DECLINE_WAITS_MS);
        assert!(self.sent().contains(&(Action::Decline, person)));
        id
    }

    /// The clicks that came to their end since the last time it was asked, and how.
    pub fn ends(&mut self) -> Vec<(ActionId, Result<ConnectionStatus, ErrorCode>)> {
        let ends = std::mem::take(&mut self.ended).into_iter();
        ends.map(|(id, result)| (id, result.map_err(|error| error.code)))
            .collect()
    }

    /// The actions that are sent and not answered.
    pub fn sent(&self) -> Vec<(Action, u64)> {
        let sent = self.calls.iter().filter_map(|call| match call.what {
            Effect::Send { action, person, .. } => Some((action, person.0)),
            _ => None,
        });
        sent.collect()
    }

    /// Ends the oldest action that was sent.
    pub fn settle(&mut self, result: Result<ConnectionStatus, Error>) {
        let call = self.take_call(|call| matches!(call.what, Effect::Send { .. }));
        let Effect::Send { id, .. } = call.what else {
            unreachable!("it was looked for")
        };
        self.on(Event::Settled { id, result });
    }
}
