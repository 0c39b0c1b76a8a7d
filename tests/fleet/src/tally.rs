use crate::clock::{DAY, Ms, SECOND};

/// What happened in each second of the day.
#[derive(Clone)]
pub struct Tally {
    polls: Vec<u32>,
    introductions: Vec<u32>,
    /// How many more tabs are open than in the second before.
    opened: Vec<i32>,
    /// How many more people have a tab in front.
    turned_to: Vec<i32>,
}

/// What a call asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// The list of requests.
    List,
    /// Who is signed in.
    Me,
}

const SECONDS: usize = (DAY / SECOND) as usize;

impl Default for Tally {
    fn default() -> Self {
        Self {
            polls: vec![0; SECONDS],
            introductions: vec![0; SECONDS],
            opened: vec![0; SECONDS],
            turned_to: vec![0; SECONDS],
        }
    }
}

impl Tally {
    pub fn call(&mut self, asks: Asks, at: Ms) {
        let calls = match asks {
            Asks::List => &mut self.polls,
            Asks::Me => &mut self.introductions,
        };
        if let Some(count) = calls.get_mut(second(at)) {
            *count += 1;
        }
    }

    /// A tab was opened, or closed.
    pub fn open(&mut self, is_open: bool, at: Ms) {
        add(&mut self.opened, is_open, at);
    }

    /// A person has a tab in front, or none any more.
    pub fn look(&mut self, looks: bool, at: Ms) {
        add(&mut self.turned_to, looks, at);
    }

    /// Calls that ask for this, in each second.
    pub fn calls(&self, asks: Asks) -> &[u32] {
        match asks {
            Asks::List => &self.polls,
            Asks::Me => &self.introductions,
        }
    }

    /// All calls, in each second.
    pub fn all_calls(&self) -> Vec<u32> {
        let both = self.polls.iter().zip(&self.introductions);
        both.map(|(polls, introductions)| polls + introductions)
            .collect()
    }

    /// How many tabs are open, in each second.
    pub fn open_tabs(&self) -> Vec<u32> {
        running_total(&self.opened)
    }

    /// How many people have a tab in front, in each second.
    pub fn people_in_front(&self) -> Vec<u32> {
        running_total(&self.turned_to)
    }
}

fn second(at: Ms) -> usize {
    usize::try_from(at / SECOND).unwrap_or(0)
}

fn add(changes: &mut [i32], is_more: bool, at: Ms) {
    if let Some(change) = changes.get_mut(second(at)) {
        *change += if is_more { 1 } else { -1 };
    }
}

fn running_total(changes: &[i32]) -> Vec<u32> {
    let totals = changes.iter().scan(0_i32, |total, change| {
        *total += change;
        Some(u32::try_from(*total).unwrap_or(0))
    });
    totals.collect()
}
