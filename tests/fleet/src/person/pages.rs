//! Pages that come, go, and are looked at or not.

use connection_bell::coordination::Input;
use connection_bell::inbox::Event;

use super::Life;
use super::page::{Page, Tab};
use crate::clock::Ms;

impl Life<'_> {
    pub(super) fn tab_mut(&mut self, place: usize) -> Option<&mut Tab> {
        self.person.tabs.get_mut(place)
    }

    /// Opens a tab where none is open; its page comes after `delay`.
    pub(super) fn open(&mut self, place: usize, delay: Ms) {
        let now = self.person.now;
        let Some(tab) = self.tab_mut(place).filter(|tab| !tab.is_open) else {
            return;
        };
        tab.is_open = true;
        tab.count = None;
        tab.trouble = None;
        tab.loads_at = Some(now + delay);
        self.tally.open(true, now);
    }

    pub(super) fn close(&mut self, place: usize) {
        self.show(place, false);
        self.leave_page(place);
        let now = self.person.now;
        if let Some(tab) = self.tab_mut(place).filter(|tab| tab.is_open) {
            tab.is_open = false;
            tab.loads_at = None;
            self.tally.open(false, now);
        }
    }

    /// Goes to the next page of the site, which comes after `delay`.
    pub(super) fn go_on(&mut self, place: usize, delay: Ms) {
        self.leave_page(place);
        let now = self.person.now;
        if let Some(tab) = self.tab_mut(place) {
            tab.loads_at = Some(now + delay);
        }
    }

    /// Brings a tab to the front, or puts it behind.
    pub(super) fn show(&mut self, place: usize, in_front: bool) {
        let looked = self.looks();
        let Some(tab) = self.tab_mut(place).filter(|tab| tab.in_front != in_front) else {
            return;
        };
        tab.in_front = in_front;
        let looks = self.looks();
        if looks != looked {
            self.tally.look(looks, self.person.now);
        }
        self.dispatch(place, Event::Visible(in_front));
    }

    fn looks(&self) -> bool {
        self.person.tabs.iter().any(|tab| tab.in_front)
    }

    /// A page begins with what the last one in its tab has left, and listens.
    pub(super) fn start_page(&mut self, place: usize) {
        let (now, in_front) = (self.moment(), self.person.is_in_front(place));
        let Some(tab) = self.tab_mut(place) else {
            return;
        };
        tab.page = Some(Page::new(now));
        let (count, trouble) = (tab.count.clone(), tab.trouble);
        self.dispatch(place, Event::Visible(in_front));
        self.dispatch(place, Event::Online(true));
        if let Some(trouble) = trouble {
            self.dispatch(place, Event::Warned(trouble));
        }
        if let Some((person, stored)) = count {
            self.on(place, Input::CountRestored { person, stored });
        }
        self.dispatch(place, Event::Listen);
    }

    /// The page goes away for good. Whatever it waits for, it does not get.
    fn leave_page(&mut self, place: usize) {
        self.dispatch(place, Event::Leaving);
        if let Some(tab) = self.tab_mut(place) {
            tab.page = None;
        }
        self.leave_line(place);
    }
}
