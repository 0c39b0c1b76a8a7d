//! Tells the coordinator that the page comes, goes, or loses its network.

use std::rc::Weak;

use super::session::Session;
use crate::browser::{PageEvent, PageEvents, is_online, is_visible, outlast_interruption};
use crate::coordination::Input;
use crate::inbox::Event;

impl Session {
    pub(super) fn watch_page(&self) {
        let this = Weak::clone(&self.this);
        let events = PageEvents::listen(move |event| {
            if let Some(session) = this.upgrade() {
                session.on_page_event(event);
            }
        });
        self.page.replace(Some(events));
        self.on_page_event(PageEvent::Seen);
        self.on_page_event(PageEvent::Connected);
    }

    fn on_page_event(&self, event: PageEvent) {
        match event {
            PageEvent::Seen => self.dispatch(Event::Visible(is_visible())),
            PageEvent::Connected => self.dispatch(Event::Online(is_online())),
            PageEvent::Leaving => self.prepare_to_leave(),
            PageEvent::Left => self.dispatch(Event::Leaving),
            PageEvent::Returned => self.receive(Input::PageReturned),
        }
    }

    /// The last call of a page is not to be interrupted.
    fn prepare_to_leave(&self) {
        if self.has_unsent() {
            outlast_interruption();
        }
    }
}
