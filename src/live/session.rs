use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use litemap::LiteMap;

use super::effects::Send;
use super::listeners::{Listeners, Subscription};
use super::me;
use super::polls::LastAnswer;
use super::tabs::{Polled, Tabs};
use crate::browser::{PageEvents, clock, url};
use crate::call::Error;
use crate::client::{Client, ClientOptions};
use crate::inbox::{
    ActionId, Effect, Event, Inbox, Moment, Notice, Pace, Relation, Settings, Snapshot, Trouble,
};
use crate::model::{Capabilities, ConnectionStatus, PageRequest, PersonId, RequestKey};
use crate::platform::{Platform, Reading};

/// Whom a session is about, and how often it asks.
#[derive(Debug, Clone)]
pub struct SessionOptions {
    /// Which platform the site runs on.
    pub platform: Platform,
    /// How to reach the site, and in whose name.
    pub client: ClientOptions,
    /// The signed-in person, where the platform need not be asked.
    pub user_id: Option<PersonId>,
    /// How often to ask.
    pub pace: Pace,
}

impl SessionOptions {
    /// Whether they ask for the same in every way.
    pub fn is_same(&self, other: &Self) -> bool {
        self.platform == other.platform
            && self.user_id == other.user_id
            && self.pace == other.pace
            && self.client.is_same(&other.client)
    }
}

pub(super) type Outcome = Result<ConnectionStatus, Error>;
pub(super) type Waiting = LiteMap<ActionId, Vec<oneshot::Sender<Outcome>>>;

/// One person on one site: what is true between them and the others, kept true.
///
/// Shared by all bells and buttons of the page that name the same platform, site and token; see
/// [`super::open`].
pub struct Session {
    pub(super) this: Weak<Self>,
    pub(super) options: SessionOptions,
    pub(super) client: Client,
    pub(super) reading: Reading,
    pub(super) me: Cell<Option<PersonId>>,
    pub(super) waiting: RefCell<Waiting>,
    pub(super) timer: RefCell<Option<Timeout>>,
    pub(super) notices: Listeners<Notice>,
    pub(super) refreshing: RefCell<Vec<oneshot::Sender<()>>>,
    pub(super) inbox: RefCell<Inbox>,
    snapshot: RefCell<Arc<Snapshot>>,
    changes: Listeners<()>,
    pub(super) page: RefCell<Option<PageEvents>>,
    pub(super) trouble: Cell<Option<Trouble>>,
    pub(super) asking_me: RefCell<me::Waiting>,
    pub(super) me_put_off: RefCell<Option<Timeout>>,
    pub(super) sign_ins: Cell<u32>,
    /// How often it is being asked who is signed in, so that the tabs of theirs can be told.
    pub(super) introductions: Cell<u32>,
    /// What waits for that to be sent.
    pub(super) held: RefCell<Vec<Send>>,
    pub(super) tabs: Tabs,
    pub(super) last_answer: RefCell<Option<LastAnswer>>,
    /// The last answer to a poll, if it was this tab that asked.
    pub(super) own_answer: RefCell<Option<Polled>>,
    pub(super) clicks: Cell<u64>,
    pub(super) seen: RefCell<Vec<RequestKey>>,
    pub(super) started: Cell<bool>,
    pub(super) gathering: Cell<bool>,
    effects: RefCell<VecDeque<Effect>>,
    running_effects: Cell<bool>,
}

impl Session {
    /// `None` if the site's address is no `http` or `https` one.
    pub(super) fn new(options: SessionOptions) -> Option<Rc<Self>> {
        let client = Client::new(options.client.clone())?;
        let base_url = [client.base_url(), "/"].concat();
        let inbox = Inbox::new(Settings {
            pace: options.pace,
            can: options.platform.capabilities(),
            page_size: PageRequest::USUAL_LIMIT,
        });
        let session = Rc::new_cyclic(|this| Self {
            this: Weak::clone(this),
            me: Cell::new(options.user_id),
            reading: Reading {
                resolve: Rc::new(move |address| url::resolve(address, &base_url)),
                zone_minutes: 0,
            },
            client,
            options,
            waiting: RefCell::default(),
            refreshing: RefCell::default(),
            timer: RefCell::default(),
            notices: Listeners::default(),
            snapshot: RefCell::new(Arc::new(inbox.snapshot(&Snapshot::default()))),
            inbox: RefCell::new(inbox),
            changes: Listeners::default(),
            page: RefCell::default(),
            trouble: Cell::new(None),
            asking_me: RefCell::default(),
            me_put_off: RefCell::default(),
            sign_ins: Cell::new(0),
            introductions: Cell::new(0),
            held: RefCell::default(),
            tabs: Tabs::default(),
            last_answer: RefCell::default(),
            own_answer: RefCell::default(),
            clicks: Cell::new(0),
            seen: RefCell::default(),
            started: Cell::new(false),
            gathering: Cell::new(false),
            effects: RefCell::default(),
            running_effects: Cell::new(false),
        });
        session.hasten(session.options.pace);
        session.watch_page();
        session.recall();
        Some(session)
    }

    /// All that a person can see of the inbox. The same one until something changes.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.borrow())
    }

    /// Where the signed-in person and `person` stand.
    pub fn relation(&self, person: PersonId) -> Relation {
        self.inbox.borrow().relation(person)
    }

    /// What the platform can do.
    pub fn capabilities(&self) -> Capabilities {
        self.options.platform.capabilities()
    }

    /// Whether this tab is the one that polls for all tabs of the person: the one in front, if any
    /// is.
    pub fn leads(&self) -> bool {
        self.inbox.borrow().leads()
    }

    /// The absolute address of the site.
    pub fn base_url(&self) -> &str {
        self.client.base_url()
    }

    /// Calls `callback` whenever the snapshot or a relation may have changed, until the
    /// subscription is dropped.
    pub fn subscribe(&self, callback: impl Fn() + 'static) -> Subscription {
        self.changes.add(move |()| callback())
    }

    /// Calls `callback` with all news, until the subscription is dropped.
    pub fn on_notice(&self, callback: impl Fn(&Notice) + 'static) -> Subscription {
        self.notices.add(callback)
    }

    /// Whether `options` are about the same person on the same site.
    pub(super) fn serves(&self, options: &SessionOptions) -> bool {
        self.options.platform == options.platform
            && may_be_same(self.options.user_id, options.user_id)
            && self.client.is_same(&options.client)
    }

    /// Asks as often as the most eager of those who share the session.
    pub(super) fn hasten(&self, pace: Pace) {
        self.tabs.poll_hidden(pace.background_ms.is_some());
        self.dispatch(Event::Hasten(pace));
    }

    pub(super) fn dispatch(&self, event: Event) {
        self.take_in(event);
        self.carry_on();
    }

    pub(super) fn take_in(&self, event: Event) {
        let effects = self.inbox.borrow_mut().on(event, moment());
        self.renew_snapshot();
        self.effects.borrow_mut().extend(effects);
    }

    /// Does what the events that were taken in lead to.
    pub(super) fn carry_on(&self) {
        self.run_effects();
        self.changes.tell(&());
        self.remember_trouble();
        self.seek_lead();
    }

    /// Whoever is told of something may bring the next event at once: what that leads to comes
    /// after what is left of this one, or an older wish to be woken would replace a newer one.
    fn run_effects(&self) {
        if self.running_effects.replace(true) {
            return;
        }
        while let Some(effect) = self.next_effect() {
            self.run(effect);
        }
        self.running_effects.set(false);
    }

    fn next_effect(&self) -> Option<Effect> {
        self.effects.borrow_mut().pop_front()
    }

    pub(super) fn end_refresh(&self) {
        for sender in self.refreshing.take() {
            let _ = sender.send(());
        }
    }

    fn renew_snapshot(&self) {
        let last = self.snapshot();
        let next = self.inbox.borrow().snapshot(&last);
        if next != *last {
            self.remember(&next);
            self.snapshot.replace(Arc::new(next));
        }
    }
}

fn may_be_same(one: Option<PersonId>, other: Option<PersonId>) -> bool {
    one.is_none() || other.is_none() || one == other
}

pub(super) fn moment() -> Moment {
    Moment {
        now: clock::now(),
        chance: clock::chance(),
    }
}
