//! What whoever holds a session can do.

use std::future::Future;

use super::results::Outcome;
use super::session::Session;
use crate::call::{Error, ErrorCode};
use crate::client::Token;
use crate::inbox::{ActionId, Event};
use crate::model::{Action, PersonId};

impl Session {
    /// Does something about `person`. It shows when this returns; the result comes when the
    /// platform has answered.
    ///
    /// # Errors
    /// What the platform or the network said; [`ErrorCode::Aborted`] when the session ends
    /// before the answer.
    pub fn act_and_wait(
        &self,
        action: Action,
        person: PersonId,
    ) -> impl Future<Output = Outcome> + use<> {
        let id = self.next_click();
        let receiver = self.results.of_action(id);
        self.dispatch(Event::Act { id, action, person });
        let gone = |_| Error::new(ErrorCode::Aborted, "the inbox was closed");
        async move { receiver.await.map_err(gone)? }
    }

    /// As [`Session::act_and_wait`], for callers who see the result in the snapshot.
    pub fn act(&self, action: Action, person: PersonId) {
        drop(self.act_and_wait(action, person));
    }

    /// Answers the requests of `people` at once: nothing is sent for five seconds, in which
    /// [`Session::undo_all`] takes it back; then they are sent, a few at a time.
    pub fn answer_all(&self, action: Action, people: Vec<PersonId>) {
        let people = people.into_iter();
        let clicks = people.map(|person| (self.next_click(), person)).collect();
        self.dispatch(Event::AnswerAll { action, clicks });
    }

    /// Takes back what was answered at once and not sent yet.
    pub fn undo_all(&self) {
        self.dispatch(Event::UndoAll);
    }

    fn next_click(&self) -> ActionId {
        let id = ActionId(self.clicks.get());
        self.clicks.set(id.0 + 1);
        id
    }

    /// Asks at once.
    pub fn refresh(&self) {
        self.dispatch(Event::Refresh);
    }

    /// As [`Session::refresh`]; returns when the platform has answered or failed, at once where
    /// it cannot be asked now.
    pub async fn refresh_and_wait(&self) {
        self.refresh();
        self.answered().await;
    }

    /// Returns when what is being asked for is answered or has failed, at once where nothing is.
    pub async fn answered(&self) {
        if self.is_polling() {
            let _ = self.results.of_poll().await;
        }
    }

    /// Wants to see the list: a number is not enough any more.
    pub fn look(&self) {
        self.dispatch(Event::Look);
    }

    /// Loads the next part of the list.
    pub fn load_more(&self) {
        self.dispatch(Event::LoadMore);
    }

    /// Tells the platform that the requests on the list were looked at, each of them once.
    ///
    /// # Errors
    /// What the platform or the network said; what was not told then is told the next time.
    pub async fn mark_seen(&self) -> Result<(), Error> {
        let snapshot = self.snapshot();
        for request in &snapshot.requests {
            let ask = self.options.platform.mark_seen(request.person.id);
            let is_new = !self.seen.borrow().contains(&request.key);
            if let Some(ask) = ask.filter(|_| is_new) {
                self.client.ask(ask).await?;
                self.seen.borrow_mut().push(request.key.clone());
            }
        }
        Ok(())
    }

    /// Takes away what is said about this person's request.
    pub fn dismiss(&self, person: PersonId) {
        self.dispatch(Event::Dismiss(person));
    }

    /// Starts again after a sign-out; with a new token, if there is one.
    pub fn sign_in(&self, token: Option<Token>) {
        if let Some(token) = token {
            self.client.set_token(token);
        }
        self.dispatch(Event::SignedIn);
    }
}
