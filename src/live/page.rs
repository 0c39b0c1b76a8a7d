//! What a session makes of its page coming, going, and losing its network.

use std::rc::Weak;

use super::session::Session;
use crate::browser::{PageEvent, PageEvents, is_online, is_visible};
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
            PageEvent::Seen => {
                self.dispatch(Event::Visible(is_visible()));
                if self.started.get() && self.me.get().is_none() {
                    self.get_to_know_me();
                }
            }
            PageEvent::Connected => self.dispatch(Event::Online(is_online())),
            PageEvent::Left => self.go_away(),
            PageEvent::Returned => self.come_back(),
        }
    }
}
