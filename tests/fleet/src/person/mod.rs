//! One person with their tabs, for a day.

mod calls;
mod doing;
mod page;
mod pages;
mod sharing;
#[cfg(test)]
mod tests;

use connection_bell::inbox::{Effect, Event, Listing, Moment, Notice};
use connection_bell::model::Timestamp;

use self::doing::Plan;
use self::page::{Page, Tab};
use crate::clock::Ms;
use crate::habits::Habits;
use crate::luck::Luck;
use crate::platform::Trouble;
use crate::tally::Tally;

/// A person. A copy lives on as the person would, until something else happens to it.
#[derive(Clone)]
pub struct Person {
    luck: Luck,
    habits: Habits,
    now: Ms,
    plan: Plan,
    tabs: Vec<Tab>,
    /// The tabs that wait for the lock on polling; the first one has it.
    line: Vec<usize>,
    signed_in_at: Option<Ms>,
}

/// A part of a person's day, with what it meets and what is seen of it.
pub struct Life<'a> {
    pub person: &'a mut Person,
    pub trouble: Option<Trouble>,
    pub tally: &'a mut Tally,
}

impl Person {
    pub fn new(mut luck: Luck) -> Self {
        let habits = Habits::of(&mut luck);
        Self {
            luck,
            habits,
            now: 0,
            plan: Plan::begin(habits.comes_at),
            tabs: vec![Tab::default(); habits.tabs],
            line: Vec::new(),
            signed_in_at: None,
        }
    }

    /// How many tabs this person keeps open.
    pub fn tabs(&self) -> usize {
        self.tabs.len()
    }

    fn page(&self, place: usize) -> Option<&Page> {
        self.tabs.get(place)?.page.as_ref()
    }

    fn page_mut(&mut self, place: usize) -> Option<&mut Page> {
        self.tabs.get_mut(place)?.page.as_mut()
    }

    fn is_in_front(&self, place: usize) -> bool {
        self.tabs.get(place).is_some_and(|tab| tab.in_front)
    }
}

impl Life<'_> {
    /// Lives on until a time, whatever is due happening at its time.
    pub fn live(&mut self, until: Ms) {
        loop {
            let tabs = self.person.tabs.iter().map(Tab::next_due).enumerate();
            let due = tabs.filter_map(|(place, due)| Some((due?, place))).min();
            match (due, self.person.plan.at) {
                (Some((due, place)), plan)
                    if due < until && plan.is_none_or(|plan| due <= plan) =>
                {
                    self.person.now = due;
                    self.happen(place);
                }
                (_, Some(plan)) if plan < until => {
                    self.person.now = plan;
                    self.carry_out_plan();
                }
                _ => return,
            }
        }
    }

    /// What is due in a tab: one thing at a time.
    fn happen(&mut self, place: usize) {
        let now = self.person.now;
        let Some(tab) = self.person.tabs.get_mut(place) else {
            return;
        };
        if tab.loads_at.is_some_and(|at| at <= now) {
            tab.loads_at = None;
            return self.start_page(place);
        }
        let Some(page) = tab.page.as_mut() else {
            return;
        };
        if let Some(introduction) = page.introduction.take_if(|me| me.lands_at <= now) {
            self.take_introduction(place, introduction);
        } else if let Some(poll) = page.poll.take_if(|poll| poll.lands_at <= now) {
            self.take_poll(place, poll);
        } else if page.stays_at.take_if(|at| *at <= now).is_some() {
            self.stay(place);
        } else if page.wake_at.take_if(|at| *at <= now).is_some() {
            self.dispatch(place, Event::Woke);
        }
    }

    /// Tells one page what happened, and does what it wants.
    fn dispatch(&mut self, place: usize, event: Event) {
        let at = Moment {
            now: Timestamp(self.person.now),
            chance: self.person.luck.chance(),
        };
        let Some(page) = self.person.page_mut(place) else {
            return;
        };
        for effect in page.inbox.on(event, at) {
            self.run(place, effect);
        }
        self.seek_lead(place);
    }

    fn run(&mut self, place: usize, effect: Effect) {
        match effect {
            Effect::List {
                listing: Listing::Poll(ticket),
                ..
            } => self.poll(place, ticket),
            Effect::Wake(wait_ms) => {
                let wait = Ms::try_from(wait_ms).unwrap_or(Ms::MAX);
                self.set_timer(place, Some(self.person.now.saturating_add(wait)));
            }
            Effect::Sleep => self.set_timer(place, None),
            Effect::Share(news) => self.tell_others(place, &Event::Elsewhere(news)),
            Effect::Tell(Notice::SignedOut) => {
                if let Some(tab) = self.person.tabs.get_mut(place) {
                    tab.memory = None;
                }
            }
            _ => {}
        }
    }

    fn set_timer(&mut self, place: usize, at: Option<Ms>) {
        if let Some(page) = self.person.page_mut(place) {
            page.wake_at = at;
        }
    }
}
