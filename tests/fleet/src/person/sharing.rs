//! What a browser has for the tabs of a person: the lock on polling, and the channel. A message
//! arrives at once.

use connection_bell::coordination::{Input, LockMode, LockName};

use super::Life;
use super::page::Message;

impl Life<'_> {
    /// Nobody acts on anybody, and no hidden tab polls: there is no other lock.
    pub(super) fn request_lock(&mut self, place: usize, name: LockName, mode: LockMode) {
        assert_eq!((name, mode), (LockName::Lead, LockMode::Queue));
        self.person.line.push(place);
        self.grant();
    }

    pub(super) fn leave_line(&mut self, place: usize) {
        self.person.line.retain(|waiting| *waiting != place);
        if let Some(page) = self.person.page_mut(place) {
            page.is_elected = false;
        }
        self.grant();
    }

    /// The first in the line has the lock, and hears so once.
    fn grant(&mut self) {
        let Some(first) = self.person.line.first().copied() else {
            return;
        };
        let page = self.person.page_mut(first);
        if let Some(page) = page.filter(|page| !page.is_elected) {
            page.is_elected = true;
            self.on(first, Input::LockGranted(LockName::Lead));
        }
    }

    pub(super) fn query_lead(&mut self, place: usize, query: u32) {
        let is_contended = self.person.line.len() > 1;
        self.on(
            place,
            Input::LeadQueried {
                query,
                is_contended,
            },
        );
    }

    pub(super) fn set_sharing(&mut self, place: usize, shares: bool) {
        if let Some(page) = self.person.page_mut(place) {
            page.shares = shares;
        }
    }

    /// Tells all other tabs that share.
    pub(super) fn broadcast(&mut self, place: usize, message: &Message) {
        for other in 0..self.person.tabs.len() {
            let shares = self.person.page(other).is_some_and(|page| page.shares);
            if shares && other != place {
                self.on(other, Input::FromPeer(message.clone()));
            }
        }
    }
}
