//! One person with their tabs, for a day.

mod calls;
mod doing;
mod page;
mod pages;
mod sharing;
#[cfg(test)]
mod tests;

use connection_bell::coordination::{Input, Output};
use connection_bell::inbox::{Event, Moment};
use connection_bell::model::Instant;

use self::doing::Plan;
use self::page::{EmptyList, Page, Tab};
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
        if let Some(landed) = page.identification.take_if(|me| me.lands_at <= now) {
            self.land_identification(place, landed);
        } else if let Some(poll) = page.poll.take_if(|poll| poll.lands_at <= now) {
            self.land_poll(place, poll);
        } else if page.timer_at.take_if(|at| *at <= now).is_some() {
            self.on(place, Input::TimerFired);
        }
    }

    fn moment(&mut self) -> Moment {
        Moment {
            now: Instant(self.person.now),
            chance: self.person.luck.chance(),
        }
    }

    fn dispatch(&mut self, place: usize, event: Event) {
        self.on(place, Input::Event(event));
    }

    /// Tells one page what happened, and does what it wants.
    fn on(&mut self, place: usize, input: Input<EmptyList>) {
        let now = self.moment();
        let Some(page) = self.person.page_mut(place) else {
            return;
        };
        page.coordinator.on(input, now);
        while let Some(output) = self.next_output(place) {
            self.run(place, output);
        }
    }

    fn next_output(&mut self, place: usize) -> Option<Output<EmptyList>> {
        self.person.page_mut(place)?.coordinator.next_output()
    }

    fn run(&mut self, place: usize, output: Output<EmptyList>) {
        match output {
            Output::FetchPage { listing, part } => self.fetch_page(place, listing, part),
            Output::FetchCurrentUser { epoch } => self.fetch_current_user(place, epoch),
            Output::SetTimer(at) => self.set_timer(place, at.map(|at| at.0)),
            Output::JoinGroup(_) => self.set_sharing(place, true),
            Output::LeaveGroup => {
                self.set_sharing(place, false);
                self.leave_line(place);
            }
            Output::RequestLock { name, mode } => self.request_lock(place, name, mode),
            Output::ReleaseLock(_) => self.leave_line(place),
            Output::QueryLead(query) => self.query_lead(place, query),
            Output::Broadcast(message) => self.broadcast(place, &message),
            output => self.store(place, output),
        }
    }

    /// What the page leaves to the next one in its tab.
    fn store(&mut self, place: usize, output: Output<EmptyList>) {
        let Some(tab) = self.person.tabs.get_mut(place) else {
            return;
        };
        match output {
            Output::StoreCount { person, count } => {
                tab.count = count.map(|count| (person, count));
            }
            Output::StoreTrouble(trouble) => tab.trouble = trouble,
            _ => {}
        }
    }

    fn set_timer(&mut self, place: usize, at: Option<Ms>) {
        if let Some(page) = self.person.page_mut(place) {
            page.timer_at = at;
        }
    }
}
