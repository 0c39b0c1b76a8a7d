use std::rc::{Rc, Weak};

use super::Message;
use crate::browser::tabs::{Channel, Locks};
use crate::browser::{clock, is_page};
use crate::inbox::Event;
use crate::live::session::Session;
use crate::model::PersonId;

/// The tabs that share. Dropped, this one shares no more.
pub(super) struct Group {
    /// Names what they share: the platform, the site and the person, and nothing else.
    pub(super) name: String,
    pub(super) locks: Locks,
    channel: Channel,
}

/// Other versions may share otherwise.
const VERSION: u32 = 1;

impl Session {
    /// Names what all people of the site have in common in this browser, which is nothing.
    pub(in crate::live) fn site_name(&self) -> String {
        let platform = self.options.platform.name();
        format!(
            "connection-bell:{VERSION}:{platform}:{}:",
            self.client.base_url()
        )
    }

    /// Names what the tabs of `person` share.
    pub(in crate::live) fn shared_name(&self, person: PersonId) -> String {
        format!("{}{person}", self.site_name())
    }

    /// Shares with the tabs of `person` from now on, and with no others.
    pub(in crate::live) fn share_as(&self, person: PersonId) {
        let known = self.me.replace(Some(person));
        if known.is_some_and(|known| known != person) {
            self.forget_answers();
        }
        self.forget_others(person);
        self.remember(&self.snapshot());
        if known != Some(person) || !self.shares() {
            self.leave_tabs(false);
            self.join_tabs();
        }
    }

    /// Whether there are other tabs that could be told.
    pub(in crate::live) fn shares(&self) -> bool {
        self.tabs.group.borrow().is_some()
    }

    pub(in crate::live) fn say(&self, message: &Message) {
        if let Some(group) = self.group() {
            group.channel.post(&message.to_js());
        }
    }

    pub(super) fn group(&self) -> Option<Rc<Group>> {
        self.tabs.group.borrow().clone()
    }

    /// The page goes away: whatever other tabs might wait for is theirs.
    pub(in crate::live) fn go_away(&self) {
        self.dispatch(Event::Leaving);
        self.send_held(true);
        self.tabs.away.set(true);
        self.leave_tabs(true);
    }

    pub(in crate::live) fn come_back(&self) {
        if self.tabs.away.replace(false) {
            self.join_tabs();
        }
    }

    /// Shares no more; what waits for its turn is done now if it is `free` to be.
    pub(in crate::live) fn leave_tabs(&self, free: bool) {
        self.tabs.group.take();
        self.end_turns(free);
        self.seek_lead();
    }

    fn join_tabs(&self) {
        if !self.tabs.away.get() {
            self.tabs.group.replace(self.open_group().map(Rc::new));
            self.say(&Message::Hello);
            self.resume_turns();
            self.dispatch(Event::Newcomer);
        }
        self.seek_lead();
    }

    fn open_group(&self) -> Option<Group> {
        let locks = Locks::of_browser().filter(|_| is_page())?;
        let name = self.shared_name(self.me.get()?);
        let this = Weak::clone(&self.this);
        let channel = Channel::open(&name, move |message| {
            let heard = Message::from_js(&message, clock::now());
            if let (Some(session), Some(heard)) = (this.upgrade(), heard) {
                session.hear(heard);
            }
        })?;
        Some(Group {
            name,
            locks,
            channel,
        })
    }
}
