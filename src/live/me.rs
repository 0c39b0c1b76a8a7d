//! Who is signed in.

use std::rc::Weak;

use futures_channel::oneshot;
use wasm_bindgen_futures::spawn_local;

use super::session::{Session, moment};
use crate::browser::{clock, is_page, is_visible};
use crate::call::{Error, ErrorCode};
use crate::inbox::{Event, Status};
use crate::model::PersonId;

/// Whoever is on a page for this long reads it, and does not only pass through.
const STAY_MS: u64 = 5_000;

type Me = Result<PersonId, Error>;

/// Those who wait to hear who is signed in, while that is being asked.
pub(super) type Waiting = Option<Vec<oneshot::Sender<Me>>>;

impl Session {
    /// Who is signed in, where the platform's calls name them.
    pub(super) async fn named_me(&self) -> Result<Option<PersonId>, Error> {
        match self.options.platform.names_me() {
            true => self.known_me().await.map(Some),
            false => Ok(self.me.get()),
        }
    }

    /// Who is signed in. Once the platform has known nobody it is asked again, unless the page
    /// says it.
    pub(super) async fn known_me(&self) -> Me {
        let known = match self.snapshot().status {
            Status::SignedOut => self.options.user_id,
            _ => self.me.get(),
        };
        match known {
            Some(me) => Ok(me),
            None => self.ask_me().await,
        }
    }

    /// Finds out who is signed in, so that their tabs may share, and the next page of this one
    /// knows whose count it is. A platform in trouble is asked when it answers again, and while
    /// the count of the page before is enough, only a person who stays is worth the call.
    pub(super) fn get_to_know_me(&self) {
        if let Some(me) = self.me.get() {
            return self.know(me);
        }
        let put_off = self.inbox.borrow().trouble().is_some() || self.rests();
        match put_off {
            true => self.put_me_off(),
            false => self.ask_me_now(),
        }
    }

    /// The platform is being asked, or answers again: what was put off is asked too.
    pub(super) fn get_to_know_me_at_last(&self) {
        if self.me_put_off.borrow().is_some() {
            self.get_to_know_me();
        }
    }

    fn put_me_off(&self) {
        let this = Weak::clone(&self.this);
        let stayed = clock::after(STAY_MS, move || {
            if let Some(session) = this.upgrade().filter(|session| session.rests()) {
                session.ask_me_now();
            }
        });
        self.me_put_off.replace(Some(stayed));
    }

    fn ask_me_now(&self) {
        self.me_put_off.take();
        let asking = self.asking_me.borrow().is_some();
        let session = self.this.upgrade();
        if asking || !is_page() || !is_visible() {
            return;
        }
        if let Some(session) = session {
            self.introductions.set(self.introductions.get() + 1);
            spawn_local(async move { session.introduce().await });
        }
    }

    async fn introduce(&self) {
        // The answer that is being read may name them.
        if self.me.get().is_none() {
            let _ = self.ask_me().await;
        }
        self.introductions.set(self.introductions.get() - 1);
        self.send_held(false);
    }

    fn rests(&self) -> bool {
        self.inbox.borrow().rests(moment())
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
    pub(super) fn ask_me_anew(&self) {
        self.forget_answers();
        self.leave_tabs(false);
        self.forget_turns();
        self.me.set(self.options.user_id);
        self.get_to_know_me();
    }

    /// What was answered, and what is being asked, is not for the tabs of the next person.
    pub(super) fn forget_answers(&self) {
        self.sign_ins.set(self.sign_ins.get().wrapping_add(1));
        self.asking_me.take();
        self.own_answer.take();
    }
}

fn signed_in_anew() -> Error {
    Error::new(ErrorCode::Aborted, "somebody signed in meanwhile")
}
