//! What other tabs say.

use super::Message;
use crate::inbox::{Event, TabNews};
use crate::live::session::Session;
use crate::model::PersonId;

impl Session {
    pub(super) fn hear(&self, message: Message) {
        match message {
            Message::Hello => {
                self.tell_newcomer();
                self.dispatch(Event::Newcomer);
            }
            Message::Front => self.give_way(),
            Message::Polled(polled) => self.hear_poll(&polled),
            Message::News(news) => self.hear_news(news),
        }
    }

    fn hear_news(&self, news: TabNews) {
        match &news {
            TabNews::Acting { person, .. } => self.leave_turn_to_others(*person),
            TabNews::Settled { person, .. } => self.others_turn_ended(*person),
            TabNews::Answered(_) | TabNews::SignedOut | TabNews::SignedIn => {}
        }
        self.dispatch(Event::Elsewhere(news));
    }

    /// Tells the other tabs what happened in this one.
    pub(in crate::live) fn share(&self, news: TabNews) {
        match news {
            TabNews::Acting { person, .. } => self.share_in_turn(person, news, false),
            TabNews::Settled { person, .. } => self.share_in_turn(person, news, true),
            TabNews::Answered(_) | TabNews::SignedOut | TabNews::SignedIn => {
                self.say(&Message::News(news))
            }
        }
    }

    /// What comes of an action is told by the tab whose turn it is, and by no other.
    fn share_in_turn(&self, person: PersonId, news: TabNews, is_end: bool) {
        let this = self.this.clone();
        self.take_turn(person, move |is_own| {
            let Some(session) = this.upgrade().filter(|_| is_own) else {
                return;
            };
            session.say(&Message::News(news));
            if is_end {
                session.end_turn(person);
            }
        });
    }
}
