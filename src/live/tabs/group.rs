use std::cell::RefCell;
use std::rc::Weak;

use wasm_bindgen_futures::spawn_local;

use super::message;
use crate::browser::is_page;
use crate::browser::tabs::{Channel, Claim, Locks, Patience};
use crate::coordination::{Input, LockMode, LockName, PeerMessage};
use crate::live::raw_page::RawPage;
use crate::live::session::Session;
use crate::model::{PersonId, decimal};

/// What the browser has for tabs that share, and what this tab has of it.
pub(in crate::live) struct Tabs {
    /// `None` where tabs cannot share.
    locks: Option<Locks>,
    group: RefCell<Option<Group>>,
    claims: RefCell<Vec<(LockName, Claim)>>,
}

/// The tabs that share.
struct Group {
    /// Names what they share: the platform, the site and the person, and nothing else.
    name: String,
    channel: Channel,
}

/// Other versions may share otherwise.
const VERSION: &str = "connection-bell:1:";

impl Tabs {
    pub(in crate::live) fn of_browser() -> Self {
        let can_share = is_page() && Channel::is_available();
        Self {
            locks: Locks::of_browser().filter(|_| can_share),
            group: RefCell::default(),
            claims: RefCell::default(),
        }
    }

    pub(in crate::live) fn can_share(&self) -> bool {
        self.locks.is_some()
    }

    pub(in crate::live) fn leave(&self) {
        drop(self.group.take());
        drop(self.claims.take());
    }

    pub(in crate::live) fn broadcast(&self, message: &PeerMessage<RawPage>) {
        if let Some(group) = &*self.group.borrow() {
            group.channel.post(&message::to_js(message));
        }
    }

    pub(in crate::live) fn release(&self, name: LockName) {
        self.claims.borrow_mut().retain(|(own, _)| *own != name);
    }

    fn keep(&self, name: LockName, claim: Claim) {
        self.release(name);
        self.claims.borrow_mut().push((name, claim));
    }

    /// The browser's name for a lock of the group.
    fn full_name(&self, name: LockName) -> String {
        let group = self.group.borrow();
        let group = group.as_ref().map_or("", |group| group.name.as_str());
        match name {
            LockName::Lead => group.to_owned(),
            LockName::BackgroundLead => [group, ":background"].concat(),
            LockName::Person(person) => [group, ":act:", &decimal(person.0)].concat(),
        }
    }
}

impl Session {
    /// Names what all people of the site have in common in this browser, which is nothing.
    pub(in crate::live) fn site_name(&self) -> String {
        let platform = self.options.platform.name();
        [VERSION, platform, ":", self.client.base_url(), ":"].concat()
    }

    /// Names what the tabs of `person` share.
    pub(in crate::live) fn shared_name(&self, person: PersonId) -> String {
        self.site_name() + &decimal(person.0)
    }

    pub(in crate::live) fn join_group(&self, person: PersonId) {
        let name = self.shared_name(person);
        let this = Weak::clone(&self.this);
        let channel = Channel::open(&name, move |value| {
            if let Some(session) = this.upgrade()
                && let Some(message) = message::from_js(&value, &session.read_page)
            {
                session.receive(Input::FromPeer(message));
            }
        });
        let group = channel.map(|channel| Group { name, channel });
        self.tabs.group.replace(group);
    }

    /// A browser that locks nothing for this page leaves it on its own.
    pub(in crate::live) fn request_lock(&self, name: LockName, mode: LockMode) {
        let this = Weak::clone(&self.this);
        let answer = Box::new(move |is_granted| {
            if let Some(session) = this.upgrade() {
                session.receive(match is_granted {
                    true => Input::LockGranted(name),
                    false => Input::LockBusy(name),
                });
            }
        });
        let patience = match mode {
            LockMode::Queue => Patience::WaitInLine,
            LockMode::IfAvailable => Patience::OnlyIfFree,
        };
        let locks = self.tabs.locks.as_ref();
        let full_name = self.tabs.full_name(name);
        match locks.and_then(|locks| locks.claim(&full_name, patience, answer)) {
            Some(claim) => self.tabs.keep(name, claim),
            None => self.receive(Input::LockGranted(name)),
        }
    }

    pub(in crate::live) fn query_lead(&self, query: u32) {
        let Some(locks) = self.tabs.locks.clone() else {
            return;
        };
        let (this, name) = (Weak::clone(&self.this), self.tabs.full_name(LockName::Lead));
        spawn_local(async move {
            let is_contended = locks.is_waited_for(&name).await;
            if let Some(session) = this.upgrade() {
                session.receive(Input::LeadQueried {
                    query,
                    is_contended,
                });
            }
        });
    }
}
