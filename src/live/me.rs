//! Who is signed in.

use futures_channel::oneshot;
use wasm_bindgen_futures::spawn_local;

use super::session::Session;
use crate::browser::{is_page, is_visible};
use crate::call::{Error, ErrorCode};
use crate::inbox::Event;
use crate::model::PersonId;

type Me = Result<PersonId, Error>;

/// Those who wait to hear who is signed in, while that is being asked.
pub(super) type Waiting = Option<Vec<oneshot::Sender<Me>>>;

impl Session {
    /// Who is signed in, where the platform's calls name them.
    pub(super) async fn named_me(&self) -> Result<Option<PersonId>, Error> {
        if self.me.get().is_none() && self.options.platform.names_me() {
            return self.ask_me().await.map(Some);
        }
        Ok(self.me.get())
    }

    /// Finds out who is signed in, so that their tabs may share, and the next page of this one
    /// knows whose count it is.
    pub(super) fn get_to_know_me(&self) {
        let asking = self.asking_me.borrow().is_some();
        if let Some(me) = self.me.get() {
            self.know(me);
        } else if !asking && is_page() && is_visible() {
            let session = self.this.upgrade();
            spawn_local(async move {
                if let Some(session) = session {
                    let _ = session.ask_me().await;
                }
            });
        }
    }

    /// One of those who share the session says who is signed in.
    pub(super) fn take_user_id(&self, user_id: Option<PersonId>) {
        if let (None, Some(me)) = (self.me.get(), user_id) {
            self.know(me);
        }
    }

    /// Asks once, however many want to know.
    async fn ask_me(&self) -> Me {
        if let Some(answer) = self.asked_already() {
            return answer.await.map_err(|_| signed_in_anew())?;
        }
        self.asking_me.replace(Some(Vec::new()));
        let sign_ins = self.sign_ins.get();
        let ask = self.options.platform.me(self.reading.clone());
        let me = self.client.ask(ask).await.map(|person| person.id);
        if self.sign_ins.get() != sign_ins {
            return Err(signed_in_anew());
        }
        for waiting in self.asking_me.take().unwrap_or_default() {
            let _ = waiting.send(me.clone());
        }
        if let Ok(me) = me {
            self.know(me);
        }
        me
    }

    fn asked_already(&self) -> Option<oneshot::Receiver<Me>> {
        let mut asking = self.asking_me.borrow_mut();
        let waiting = asking.as_mut()?;
        let (sender, receiver) = oneshot::channel();
        waiting.push(sender);
        Some(receiver)
    }

    fn know(&self, me: PersonId) {
        self.dispatch(Event::Me(me));
        self.share_as(me);
    }

    /// Whoever signed in may be another person than before.
    pub(super) fn forget_me(&self) {
        self.sign_ins.set(self.sign_ins.get().wrapping_add(1));
        self.asking_me.take();
        self.leave_tabs(false);
        self.me.set(self.options.user_id);
    }
}

fn signed_in_anew() -> Error {
    Error::new(ErrorCode::Aborted, "somebody signed in meanwhile")
}
