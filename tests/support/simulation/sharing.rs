//! What tabs tell each other, and the locks that the browser gives them.

use connection_bell::coordination::{Input, LockMode, LockName, PeerMessage};
use connection_bell::inbox::{Status, TabNews};
use connection_bell::model::Instant;

use super::{Lock, Post, Response, Tab, TabId, World};

impl World {
    /// Tells all tabs of the same person that are there.
    pub(super) fn say(&mut self, place: usize, message: &PeerMessage<Response>) {
        let (from, group, sent_at) = {
            let tab = self.tab(place);
            (tab.id, tab.group, self.now)
        };
        let hears = |tab: &&Tab| tab.id != from && tab.group == group && !tab.away;
        let others = self.open_tabs().map(|(_, tab)| tab).filter(hears);
        let others: Vec<TabId> = others.map(|tab| tab.id).collect();
        for to in others {
            self.channel.post(Post {
                from,
                to,
                sent_at,
                message: message.clone(),
            });
        }
    }

    pub(super) fn deliver(&mut self, number: usize) {
        if let Some(post) = self.channel.take(number) {
            self.hear(post);
        }
    }

    pub(super) fn hear(&mut self, post: Post) {
        let Some(place) = self.place_of(post.to) else {
            return;
        };
        match &post.message {
            PeerMessage::Hello | PeerMessage::Front => {}
            PeerMessage::Polled(polled) => {
                let tab = self.tab_mut(place);
                tab.heard_of = tab.heard_of.max(polled.asked_at);
                tab.wished |= tab.snapshot().status == Status::SignedOut;
                let response = polled.result.as_ref().ok();
                tab.note_told(polled.received_at, polled.asked_at, response);
            }
            PeerMessage::News(news) => self.note_news(place, news, post.sent_at),
        }
        self.on(place, Input::FromPeer(post.message));
    }

    fn note_news(&mut self, place: usize, news: &TabNews, sent_at: Instant) {
        let now = self.now;
        let tab = self.tab_mut(place);
        match news {
            TabNews::Settled { person, result, .. } => {
                if result.is_ok() {
                    tab.note_asked(person.0, sent_at);
                }
                tab.ended.push((person.0, now));
            }
            TabNews::Answered(answered) => {
                let people = answered
                    .iter()
                    .map(|request| (request.person.0, request.at.max(now)));
                tab.ended.extend(people);
            }
            TabNews::SignedIn => tab.wished = true,
            _ => {}
        }
    }

    /// A lock of the tab's group.
    fn lock(&self, place: usize, name: LockName) -> Lock {
        let account = self.tab(place).group.expect("only a group has locks");
        Lock { account, name }
    }

    pub(super) fn request_lock(&mut self, place: usize, name: LockName, mode: LockMode) {
        let (lock, id) = (self.lock(place, name), self.tab(place).id);
        match mode {
            LockMode::Queue => self.locks.line_up(lock, id),
            LockMode::IfAvailable if self.locks.try_take(lock, id) => {}
            LockMode::IfAvailable => self.on(place, Input::LockBusy(name)),
        }
    }

    pub(super) fn release_lock(&mut self, place: usize, name: LockName) {
        let (lock, id) = (self.lock(place, name), self.tab(place).id);
        self.locks.leave(lock, id);
        let now = self.now;
        let tab = self.tab_mut(place);
        if name == LockName::Lead {
            tab.leads = false;
            tab.quiet_since = now;
        }
    }

    pub(super) fn query_lead(&mut self, place: usize, query: u32) {
        let lock = self.lock(place, LockName::Lead);
        let is_contended = self.locks.is_waited_for(lock);
        self.on(
            place,
            Input::LeadQueried {
                query,
                is_contended,
            },
        );
    }

    /// Tells those who have come to the front of a line.
    pub(super) fn grant(&mut self) {
        while let Some((lock, id)) = self.locks.next_grant() {
            let place = self.place_of(id).expect("only an open tab has locks");
            self.tab_mut(place).leads |= lock.name == LockName::Lead;
            self.on(place, Input::LockGranted(lock.name));
        }
    }
}
