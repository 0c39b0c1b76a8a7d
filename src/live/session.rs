use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use gloo_timers::callback::Timeout;

use super::listeners::{Listeners, Subscription};
use super::raw_page::{RawPage, ReadPage};
use super::results::Results;
use super::tabs::Tabs;
use crate::browser::{PageEvents, clock, is_page, url};
use crate::client::{Client, ClientOptions, reply_of};
use crate::coordination::{Coordinator, CoordinatorSettings, Input, Output};
use crate::inbox::{Event, Moment, Notice, Pace, Relation, Settings, Snapshot};
use crate::model::{Capabilities, PageRequest, PersonId, RequestKey};
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

    fn for_coordinator(&self, tabs: &Tabs) -> CoordinatorSettings {
        CoordinatorSettings {
            inbox: Settings {
                pace: self.pace,
                can: self.platform.capabilities(),
                page_size: PageRequest::USUAL_LIMIT,
            },
            user_id: self.user_id,
            names_me: self.platform.names_me(),
            can_share: tabs.can_share(),
            is_page: is_page(),
        }
    }
}

/// One person on one site: what is true between them and the others, kept true.
///
/// Shared by all bells and buttons of the page that name the same platform, site and token; see
/// [`super::open`].
pub struct Session {
    pub(super) this: Weak<Self>,
    pub(super) options: SessionOptions,
    pub(super) client: Client,
    pub(super) reading: Reading,
    pub(super) read_page: ReadPage,
    coordinator: RefCell<Coordinator<RawPage>>,
    is_running: Cell<bool>,
    changes: Listeners<()>,
    pub(super) notices: Listeners<Notice>,
    pub(super) results: Results,
    pub(super) timer: RefCell<Option<Timeout>>,
    pub(super) tabs: Tabs,
    pub(super) page: RefCell<Option<PageEvents>>,
    pub(super) clicks: Cell<u64>,
    pub(super) seen: RefCell<Vec<RequestKey>>,
    pub(super) gathering: Cell<bool>,
}

impl Session {
    /// `None` if the site's address is no `http` or `https` one.
    pub(super) fn new(options: SessionOptions) -> Option<Rc<Self>> {
        let client = Client::new(options.client.clone())?;
        let reading = reading(client.base_url());
        let tabs = Tabs::of_browser();
        let coordinator = Coordinator::new(options.for_coordinator(&tabs), moment());
        let session = Rc::new_cyclic(|this| Self {
            this: Weak::clone(this),
            read_page: read_page(options.platform, reading.clone()),
            reading,
            client,
            options,
            coordinator: RefCell::new(coordinator),
            is_running: Cell::new(false),
            changes: Listeners::default(),
            notices: Listeners::default(),
            results: Results::default(),
            timer: RefCell::default(),
            tabs,
            page: RefCell::default(),
            clicks: Cell::new(0),
            seen: RefCell::default(),
            gathering: Cell::new(false),
        });
        session.watch_page();
        session.restore();
        Some(session)
    }

    /// All that a person can see of the inbox. The same one until something changes.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.coordinator.borrow().snapshot()
    }

    /// Where the signed-in person and `person` stand.
    pub fn relation(&self, person: PersonId) -> Relation {
        self.coordinator.borrow().relation(person)
    }

    /// What the platform can do.
    pub fn capabilities(&self) -> Capabilities {
        self.options.platform.capabilities()
    }

    /// Whether this tab is the one that polls for all tabs of the person: the one in front, if any
    /// is.
    pub fn leads(&self) -> bool {
        self.coordinator.borrow().leads()
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

    /// Takes in what another element says that the session is for, too.
    pub(super) fn share_with(&self, options: &SessionOptions) {
        self.dispatch(Event::Hasten(options.pace));
        if let Some(me) = options.user_id {
            self.receive(Input::UserIdGiven(me));
        }
    }

    pub(super) fn has_unsent(&self) -> bool {
        self.coordinator.borrow().has_unsent()
    }

    pub(super) fn is_polling(&self) -> bool {
        self.coordinator.borrow().is_polling()
    }

    pub(super) fn dispatch(&self, event: Event) {
        self.receive(Input::Event(event));
    }

    pub(super) fn receive(&self, input: Input<RawPage>) {
        self.coordinator.borrow_mut().on(input, moment());
        self.run_outputs();
        self.changes.tell(&());
        if !self.is_polling() {
            self.results.end_polls();
        }
    }

    /// Whoever is notified of something may bring the next input at once: what that leads to comes
    /// after what is left of this one.
    fn run_outputs(&self) {
        if self.is_running.replace(true) {
            return;
        }
        while let Some(output) = self.next_output() {
            self.run(output);
        }
        self.is_running.set(false);
    }

    fn next_output(&self) -> Option<Output<RawPage>> {
        self.coordinator.borrow_mut().next_output()
    }
}

fn reading(base_url: &str) -> Reading {
    let base_url = [base_url, "/"].concat();
    Reading {
        resolve: Rc::new(move |address| url::resolve(address, &base_url)),
        zone_minutes: 0,
    }
}

/// Which part of the list it is makes no difference to how it is read.
fn read_page(platform: Platform, reading: Reading) -> ReadPage {
    let part = PageRequest::first(PageRequest::USUAL_LIMIT);
    Rc::new(move |answered| {
        let ask = platform.pending(part, reading.clone());
        ask.read(reply_of(answered))
    })
}

fn may_be_same(one: Option<PersonId>, other: Option<PersonId>) -> bool {
    one.is_none() || other.is_none() || one == other
}

fn moment() -> Moment {
    Moment {
        now: clock::now(),
        chance: clock::chance(),
    }
}
