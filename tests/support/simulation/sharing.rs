//! What tabs tell each other, and which one polls.

use connection_bell::inbox::{Event, Status, TabNews};
use connection_bell::model::Timestamp;

use super::{Message, Place, Polled, Post, Tab, Turn, World};

impl World {
    /// Tells all tabs of the same person that are there.
    pub(super) fn say(&mut self, place: usize, message: &Message) {
        let (from, group, sent_at) = {
            let tab = self.tab(place);
            (tab.id, tab.group, self.now)
        };
        let shares = |tab: &Tab| tab.group.is_some() && tab.group == group;
        let hears = |tab: &&Tab| tab.id != from && shares(tab) && !tab.away;
        let others: Vec<_> = self.open_tabs().map(|(_, tab)| tab).filter(hears).collect();
        let posts: Vec<Post> = others
            .into_iter()
            .map(|tab| Post {
                from,
                to: tab.id,
                sent_at,
                message: message.clone(),
            })
            .collect();
        for post in posts {
            self.channel.post(post);
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
        match post.message {
            Message::Hello => {
                if let Some(polled) = self.tab(place).own_answer.clone() {
                    if let Some(answered) = self.tab(place).bench.inbox.answered_since_list() {
                        self.say(place, &Message::News(answered));
                    }
                    self.say(place, &Message::Polled(polled));
                }
                self.dispatch(place, Event::Newcomer);
            }
            Message::Polled(polled) => self.hear_poll(place, polled),
            Message::News(news) => self.hear_news(place, news, post.sent_at),
        }
    }

    fn hear_poll(&mut self, place: usize, polled: Polled) {
        let (asked_at, received_at) = (polled.asked_at, polled.received_at);
        let tab = self.tab_mut(place);
        tab.heard_of = tab.heard_of.max(asked_at);
        tab.own_answer = None;
        tab.wished |= tab.bench.snapshot().status == Status::SignedOut;
        let event = if tab.is_unchanged(&polled) {
            Event::UnchangedElsewhere {
                asked_at,
                received_at,
            }
        } else {
            Event::ListedElsewhere {
                asked_at,
                received_at,
                result: polled.result.clone(),
            }
        };
        self.take_answer(place, event, &polled);
    }

    fn hear_news(&mut self, place: usize, news: TabNews, sent_at: Timestamp) {
        let now = self.now;
        match &news {
            TabNews::Acting { person, .. } => self.leave_turn_to_others(place, person.0),
            TabNews::Settled { person, result, .. } => {
                self.others_turn_ended(place, person.0);
                if result.is_ok() {
                    self.tab_mut(place).note_asked(person.0, sent_at);
                }
                self.tab_mut(place).ended.push((person.0, now));
            }
            TabNews::Answered(answered) => {
                for answered in answered {
                    self.tab_mut(place).ended.push((answered.person.0, now));
                }
            }
            TabNews::SignedOut => {}
            TabNews::SignedIn => self.tab_mut(place).wished = true,
        }
        self.dispatch(place, Event::Elsewhere(news));
    }

    /// Tells the others of an own poll.
    pub(super) fn tell_poll(&mut self, place: usize, polled: Polled) {
        self.say(place, &Message::Polled(polled.clone()));
        self.tab_mut(place).own_answer = polled.result.is_ok().then_some(polled);
    }

    /// Tells the others what happened; of an action, only the tab whose turn it is tells.
    pub(super) fn share(&mut self, place: usize, news: TabNews) {
        let (person, is_end) = match &news {
            TabNews::Acting { person, .. } => (person.0, false),
            TabNews::Settled { person, .. } => (person.0, true),
            _ => return self.say(place, &Message::News(news)),
        };
        if self.take_turn(place, person) {
            self.say(place, &Message::News(news));
            if is_end {
                self.end_turn(place, person);
            }
        }
    }

    /// Takes the place that fits the tab as it is now.
    pub(super) fn seek_lead(&mut self, place: usize) {
        let tab = self.tab(place);
        let fits = if tab.away {
            Place::Aside
        } else if tab.group.is_none() || !tab.bench.inbox.wants_to_lead() {
            Place::Alone
        } else if tab.visible {
            Place::InFront
        } else {
            Place::Aside
        };
        if std::mem::replace(&mut self.tab_mut(place).place, fits) == fits {
            return;
        }
        self.stand_down(place);
        match fits {
            Place::Alone => self.dispatch(place, Event::Lead(true)),
            Place::Aside => {}
            Place::InFront => {
                let (lock, id) = (self.lead_of(place), self.tab(place).id);
                self.locks.line_up(lock, id);
            }
        }
        self.grant();
    }

    /// A list is going to be wanted: it is not asked for before it is known which tab does.
    pub(super) fn await_lead(&mut self, place: usize) {
        if self.tab(place).place == Place::Alone {
            self.dispatch(place, Event::Lead(false));
        }
    }

    fn stand_down(&mut self, place: usize) {
        let (lock, id) = (self.lead_of(place), self.tab(place).id);
        self.locks.leave(lock, id);
        let now = self.now;
        let tab = self.tab_mut(place);
        tab.leads = false;
        tab.quiet_since = now;
        self.dispatch(place, Event::Lead(false));
    }

    /// Tells those who have come to the front of a line.
    pub(super) fn grant(&mut self) {
        for (lock, id) in self.locks.held() {
            let Some(place) = self.place_of(id) else {
                continue;
            };
            match lock {
                super::Lock::Lead(_) if !self.tab(place).leads => {
                    self.tab_mut(place).leads = true;
                    self.dispatch(place, Event::Lead(true));
                    return self.grant();
                }
                super::Lock::Turn(_, person)
                    if self.tab(place).turns.get(&person) == Some(&Turn::Others) =>
                {
                    self.lose_turn(place, person);
                    return self.grant();
                }
                _ => {}
            }
        }
    }
}
