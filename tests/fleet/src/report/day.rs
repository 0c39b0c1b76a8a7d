use std::ops::Range;

use super::rates::{busiest_minute, course, mean};
use crate::clock::{MINUTE, Ms, SECOND};
use crate::tally::{Asks, Tally};

/// How often each open tab asks by itself, where nobody thought about it.
const NAIVE_INTERVAL: Ms = 30 * SECOND;
const COURSE_STEP: Ms = 5 * MINUTE;

/// A number as it is over the day, and in its busiest minute.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Load {
    pub mean: f64,
    pub busiest: f64,
}

/// A day on which nothing goes wrong. Calls are per second.
#[derive(Debug, PartialEq)]
pub struct Day {
    pub open_tabs: Load,
    pub people_in_front: Load,
    pub naive: Load,
    pub calls: Load,
    pub polls: Load,
    pub introductions: Load,
    /// Naive calls and our own, every five minutes.
    pub course: [Vec<f64>; 2],
}

impl Day {
    pub fn of(tally: &Tally, time: Range<Ms>) -> Self {
        let load = |counts: &[u32]| Load::of(counts, time.clone());
        let (open, calls) = (tally.open_tabs(), tally.all_calls());
        let step = |counts: &[u32]| course(counts, time.clone(), COURSE_STEP);
        Self {
            open_tabs: load(&open),
            people_in_front: load(&tally.people_in_front()),
            naive: load(&open).times(per_tab()),
            calls: load(&calls),
            polls: load(tally.calls(Asks::List)),
            introductions: load(tally.calls(Asks::Me)),
            course: [naive(step(&open)), step(&calls)],
        }
    }

    /// Our calls for each naive one.
    pub fn share(&self) -> Load {
        Load {
            mean: self.calls.mean / self.naive.mean,
            busiest: self.calls.busiest / self.naive.busiest,
        }
    }
}

impl Load {
    fn of(counts: &[u32], time: Range<Ms>) -> Self {
        Self {
            mean: mean(counts, time.clone()),
            busiest: mean(counts, busiest_minute(counts, time)),
        }
    }

    fn times(self, factor: f64) -> Self {
        Self {
            mean: self.mean * factor,
            busiest: self.busiest * factor,
        }
    }
}

/// What so many open tabs ask for in a second.
pub fn naive(open_tabs: Vec<f64>) -> Vec<f64> {
    let calls = open_tabs.into_iter().map(|tabs| tabs * per_tab());
    calls.collect()
}

fn per_tab() -> f64 {
    SECOND as f64 / NAIVE_INTERVAL as f64
}
