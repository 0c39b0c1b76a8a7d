//! What the tabs of a person have in common: the lock on polling, and what they tell each other.
//! A message arrives at once.

use connection_bell::inbox::Event;

use super::Life;
use super::page::{Page, Place, Polled};

impl Life<'_> {
    /// Takes the place in line that fits the page as it is now.
    pub(super) fn seek_lead(&mut self, place: usize) {
        let in_front = self.person.is_in_front(place);
        let Some(page) = self.person.page_mut(place) else {
            return;
        };
        let fits = place_of(page, in_front);
        if std::mem::replace(&mut page.place, fits) == fits {
            return;
        }
        self.stand_down(place);
        match fits {
            Place::Alone => self.dispatch(place, Event::Lead(true)),
            Place::Aside => {}
            Place::InFront => self.line_up(place),
        }
    }

    fn line_up(&mut self, place: usize) {
        self.person.line.push(place);
        self.grant();
    }

    fn stand_down(&mut self, place: usize) {
        if let Some(page) = self.person.page_mut(place) {
            page.leads = false;
        }
        self.dispatch(place, Event::Lead(false));
        self.leave_line(place);
    }

    pub(super) fn leave_line(&mut self, place: usize) {
        self.person.line.retain(|waiting| *waiting != place);
        self.grant();
    }

    /// The first in the line has the lock, and hears so once.
    fn grant(&mut self) {
        let Some(first) = self.person.line.first().copied() else {
            return;
        };
        let page = self.person.page_mut(first);
        if let Some(page) = page.filter(|page| !page.leads) {
            page.leads = true;
            self.dispatch(first, Event::Lead(true));
        }
    }

    /// All other tabs that share, if this one does.
    fn others(&self, place: usize) -> Vec<usize> {
        let shares = |place: &usize| self.person.page(*place).is_some_and(|page| page.shares);
        let places = 0..self.person.tabs.len();
        let others = places.filter(|other| shares(&place) && *other != place && shares(other));
        others.collect()
    }

    pub(super) fn tell_others(&mut self, place: usize, event: &Event) {
        for other in self.others(place) {
            self.dispatch(other, event.clone());
        }
    }

    pub(super) fn tell_poll(&mut self, place: usize, polled: &Polled) {
        for other in self.others(place) {
            self.hear_poll(other, polled);
        }
    }

    /// Whoever asked last tells the newcomer what the answer was.
    pub(super) fn say_hello(&mut self, place: usize) {
        for other in self.others(place) {
            let answer = self
                .person
                .page(other)
                .and_then(|page| page.own_answer.clone());
            if let Some(polled) = answer {
                self.hear_poll(place, &polled);
            }
        }
    }
}

fn place_of(page: &Page, in_front: bool) -> Place {
    if !page.shares || !page.inbox.wants_to_lead() {
        Place::Alone
    } else if in_front {
        Place::InFront
    } else {
        Place::Aside
    }
}
