//! How people spend their day. All that is believed about them stands here.

use crate::clock::{DAY, HOUR, MINUTE, Ms, SECOND};
use crate::luck::Luck;

/// How likely a person keeps one tab of the site open, two, and so on: two and a half on average.
const TABS: [f64; 6] = [0.25, 0.32, 0.22, 0.12, 0.06, 0.03];

/// How many work by day, come in the evening, come at any time.
const SHIFTS: [f64; 3] = [0.75, 0.15, 0.10];
/// When a working day begins and how long it is: mean and deviation.
const WORK_BEGINS: (Ms, Ms) = (8 * HOUR + 45 * MINUTE, 50 * MINUTE);
const WORK_LASTS: (Ms, Ms) = (8 * HOUR + 15 * MINUTE, HOUR);
const EVENING_BEGINS: (Ms, Ms) = (18 * HOUR + 30 * MINUTE, 80 * MINUTE);
const EVENING_LASTS: (Ms, Ms) = (2 * HOUR, 30 * MINUTE);
const OTHERS_STAY: (Ms, Ms) = (3 * HOUR, 45 * MINUTE);
const SHORTEST_STAY: Ms = 20 * MINUTE;

/// How many have the site in view all the time, on a screen of its own.
const KEEPS_IN_VIEW: f64 = 0.05;

/// How long people look at the site at a time, and how long at something else: means.
pub const LOOK: Ms = 4 * MINUTE;
pub const ELSEWHERE: Ms = 16 * MINUTE;
/// How long until they do something while they look: mean.
pub const DWELL: Ms = 40 * SECOND;

/// What they do then: go to the next page, turn to another tab, open the panel.
pub const NEXT_PAGE: f64 = 0.70;
pub const OTHER_TAB: f64 = 0.20;

/// How often a second tab is in view too, in a window beside the first.
pub const SECOND_WINDOW: f64 = 0.10;
/// How often they close the tab when they turn away. They open it anew when they miss it.
pub const CLOSES_TAB: f64 = 0.05;

/// How long a page takes to come.
pub const PAGE_LOADS: (Ms, Ms) = (300, 2 * SECOND);
/// How long it takes to sign in.
pub const SIGN_IN: (Ms, Ms) = (15 * SECOND, MINUTE);

/// What does not change about a person all day.
#[derive(Clone, Copy)]
pub struct Habits {
    pub comes_at: Ms,
    pub leaves_at: Ms,
    pub tabs: usize,
    pub keeps_in_view: bool,
}

impl Habits {
    pub fn of(luck: &mut Luck) -> Self {
        let (comes_at, stays) = presence(luck);
        let comes_at = comes_at.clamp(0, DAY - SHORTEST_STAY);
        Self {
            comes_at,
            leaves_at: (comes_at + stays.max(SHORTEST_STAY)).min(DAY),
            tabs: 1 + luck.weighed(&TABS),
            keeps_in_view: luck.happens(KEEPS_IN_VIEW),
        }
    }
}

/// When somebody comes, and for how long they stay.
fn presence(luck: &mut Luck) -> (Ms, Ms) {
    let mut around = |(mean, deviation)| luck.around(mean, deviation);
    let work = (around(WORK_BEGINS), around(WORK_LASTS));
    let evening = (around(EVENING_BEGINS), around(EVENING_LASTS));
    let stay = around(OTHERS_STAY);
    match luck.weighed(&SHIFTS) {
        0 => work,
        1 => evening,
        _ => (luck.between(0, DAY - stay), stay),
    }
}
