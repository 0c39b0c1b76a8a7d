//! A list of people beside the pending requests, as somebody looks at it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use futures_channel::oneshot::Receiver;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::listeners::{Listeners, Subscription};
use super::results::CurrentUser;
use super::session::Session;
use crate::browser::{clock, fold};
use crate::call::{Error, ErrorCode};
use crate::coordination::Input;
use crate::inbox::{Event, Members, Notice, Relation, RosterAsk, RosterList, RosterSnapshot};
use crate::model::{Capabilities, Page, PendingRequest, PersonId, Roster};
use crate::platform::Statuses;

/// Whoever types on means more than what is there yet.
const TYPING_MS: u64 = 300;

/// A list of people of a session. It asks when somebody looks at it, and never by itself.
pub struct LiveRoster {
    this: Weak<Self>,
    session: Rc<Session>,
    list: RefCell<RosterList>,
    changes: Listeners<()>,
    typing: RefCell<Option<Timeout>>,
    /// How often what is listed became somebody else's, perhaps.
    beginnings: Cell<u32>,
    news: RefCell<Option<Subscription>>,
}

impl LiveRoster {
    /// A list that nobody has looked at. `None` where the platform has none such.
    pub fn new(session: Rc<Session>, roster: Roster) -> Option<Rc<Self>> {
        if !session.capabilities().lists(roster) {
            return None;
        }
        let live = Rc::new_cyclic(|this| Self {
            this: Weak::clone(this),
            list: RefCell::new(RosterList::new(roster, fold)),
            changes: Listeners::default(),
            typing: RefCell::default(),
            beginnings: Cell::new(0),
            news: RefCell::default(),
            session,
        });
        live.news.replace(Some(live.hear_of_actions()));
        Some(live)
    }

    /// The session that it belongs to.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }

    /// What its platform can do.
    pub fn capabilities(&self) -> Capabilities {
        self.session.capabilities()
    }

    /// All that is to be seen of it.
    pub fn snapshot(&self) -> RosterSnapshot {
        self.list.borrow().snapshot()
    }

    /// Where the signed-in person and one of the list stand.
    pub fn relation(&self, person: PersonId) -> Relation {
        let mut relation = self.session.relation(person);
        let mut list = self.list.borrow_mut();
        match &relation.status {
            None => relation.status = list.status(person),
            Some(status) if relation.under_way.is_none() => list.learn(person, status.clone()),
            Some(_) => {}
        }
        relation
    }

    /// Calls `callback` whenever the list may be another one, until the subscription is dropped.
    pub fn subscribe(&self, callback: impl Fn() + 'static) -> Subscription {
        self.changes.add(move |()| callback())
    }

    /// Somebody looks at it.
    pub fn look(&self) {
        let ask = self.list.borrow_mut().look(clock::now());
        self.ask(ask);
    }

    /// Somebody searches in it; the platform is asked once they pause.
    pub fn search(&self, text: &str) {
        self.list.borrow_mut().search(text);
        let this = self.this.clone();
        let paused = clock::after(TYPING_MS, move || {
            if let Some(live) = this.upgrade() {
                let ask = live.list.borrow_mut().find();
                live.ask(ask);
            }
        });
        self.typing.replace(Some(paused));
        self.changes.tell(&());
    }

    /// Loads more of it; of a search that the platform cannot do, `by_itself` only so far.
    pub fn load_more(&self, by_itself: bool) {
        let ask = self.list.borrow_mut().load_more(by_itself);
        self.ask(ask);
    }

    /// Asks again for what did not come.
    pub fn retry(&self) {
        let ask = self.list.borrow_mut().retry();
        self.ask(ask);
    }

    fn ask(&self, ask: Option<RosterAsk>) {
        let (Some(ask), Some(live)) = (ask, self.this.upgrade()) else {
            return;
        };
        self.changes.tell(&());
        let beginnings = self.beginnings.get();
        spawn_local(async move {
            let result = live.session.ask_for_people(live.roster(), &ask).await;
            if live.beginnings.get() != beginnings {
                return;
            }
            if let Err(error) = &result {
                live.session.heed(error);
            }
            live.list
                .borrow_mut()
                .take(ask.ticket, result, clock::now());
            live.changes.tell(&());
        });
    }

    fn roster(&self) -> Roster {
        self.list.borrow().roster()
    }

    /// Whoever is signed in next may be another person: what is listed is not theirs.
    fn forget(&self) {
        self.beginnings.set(self.beginnings.get() + 1);
        self.list.replace(RosterList::new(self.roster(), fold));
        self.changes.tell(&());
    }

    /// What is done anywhere on the page may move people from one list to another.
    fn hear_of_actions(&self) -> Subscription {
        let this = self.this.clone();
        self.session.on_notice(move |notice| {
            let Some(live) = this.upgrade() else { return };
            match notice {
                Notice::Acted { person, status, .. } => {
                    let mut list = live.list.borrow_mut();
                    list.learn(person.id, status.clone());
                    list.outdate();
                }
                Notice::SignedOut | Notice::SignedIn => live.forget(),
                _ => {}
            }
        })
    }
}

impl Session {
    async fn ask_for_people(&self, roster: Roster, ask: &RosterAsk) -> Result<Members, Error> {
        let closed = |_| Error::new(ErrorCode::Aborted, "the inbox was closed");
        let me = self.current_user().await.map_err(closed)??;
        let platform = self.options.platform;
        let reading = self.reading.clone();
        let asked = platform.roster(roster, me, &ask.search, ask.page, reading);
        let cannot = || Error::new(ErrorCode::Rejected, "the platform has no such list");
        let mut page = self.client.ask(asked.ok_or_else(cannot)?).await?;
        page.items.retain(|item| item.person.id != me);
        let statuses = match roster {
            Roster::People => self.ask_where_they_stand(me, &page).await?,
            Roster::Sent | Roster::Connections => Statuses::new(),
        };
        Ok((page, statuses))
    }

    fn current_user(&self) -> Receiver<CurrentUser> {
        let known = self.results.of_current_user();
        self.receive(Input::CurrentUserNeeded);
        known
    }

    async fn ask_where_they_stand(
        &self,
        me: PersonId,
        page: &Page<PendingRequest>,
    ) -> Result<Statuses, Error> {
        let people: Vec<PersonId> = page.items.iter().map(|item| item.person.id).collect();
        let mut statuses = Statuses::new();
        if !people.is_empty() {
            for (_, ask) in self.options.platform.statuses(Some(me), &people) {
                statuses.extend(self.client.ask(ask).await?);
            }
        }
        Ok(statuses)
    }

    /// A platform in trouble is left alone by all calls, and a sign-out is for all to see.
    fn heed(&self, error: &Error) {
        match error.code {
            ErrorCode::Unauthorized => self.refresh(),
            _ => self.dispatch(Event::Refused(Arc::new(error.clone()))),
        }
    }
}
