//! An inbox on the bench: a clock that stands still, and calls that are answered when a test says
//! so.

mod calls;
mod clicks;
mod elsewhere;
mod pages;
mod told;

use connection_bell::call::Error;
use connection_bell::inbox::{
    ActionId, Effect, Event, Inbox, Moment, Notice, Pace, Settings, Snapshot, TabNews,
};
use connection_bell::model::{Capabilities, ConnectionStatus, Instant};
use connection_bell::platform::{axero, selfcommunity};

/// A platform that lists all requests at once.
pub const WHOLE: Capabilities = axero::CAPABILITIES;
/// A platform that lists requests in pages, and can do everything.
pub const PAGED: Capabilities = selfcommunity::CAPABILITIES;
/// From an answer to the next poll.
pub const INTERVAL_MS: i64 = 30_000;
/// How long an answer waits for a change of mind.
pub const DECLINE_WAITS_MS: i64 = 5_000;
/// How many requests a page has.
pub const PAGE_SIZE: u32 = 3;

/// A call that the inbox wants to be made, and when it said so.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// [`Effect::List`], [`Effect::AskStatuses`] or [`Effect::Send`].
    pub what: Effect,
    /// When.
    pub at: Instant,
}

/// The inbox with all that is under way.
pub struct Bench {
    pub inbox: Inbox,
    pub now: Instant,
    pub chance: f64,
    /// The calls that wait for an answer, in the order in which they were made.
    pub calls: Vec<Asked>,
    /// What the inbox told since it was last looked at.
    pub told: Vec<Notice>,
    /// The clicks that came to their end.
    pub ended: Vec<(ActionId, Result<ConnectionStatus, Error>)>,
    /// What the inbox told other tabs.
    pub shared: Vec<TabNews>,
    pub wake_at: Option<Instant>,
    shown: Snapshot,
    clicks: u64,
}

impl Bench {
    /// An inbox that nobody listens to yet.
    pub fn new(can: Capabilities) -> Self {
        Self::with_pace(can, Pace::default())
    }

    pub fn with_pace(can: Capabilities, pace: Pace) -> Self {
        let settings = Settings {
            pace,
            can,
            page_size: PAGE_SIZE,
        };
        Self {
            inbox: Inbox::new(settings),
            now: Instant(1_800_000_000_000),
            chance: 0.5,
            calls: Vec::new(),
            told: Vec::new(),
            shared: Vec::new(),
            ended: Vec::new(),
            wake_at: None,
            shown: Snapshot::default(),
            clicks: 0,
        }
    }

    /// An inbox that shows the requests of `senders`.
    pub fn showing(can: Capabilities, senders: &[u64]) -> Self {
        let mut bench = Self::new(can);
        bench.on(Event::Listen);
        bench.answer(senders);
        bench.told.clear();
        bench
    }

    /// Takes an event in, and notes what the inbox wants.
    pub fn on(&mut self, event: Event) -> Vec<Effect> {
        let at = Moment {
            now: self.now,
            chance: self.chance,
        };
        let effects = self.inbox.on(event, at);
        for effect in &effects {
            self.note(effect);
        }
        self.shown = self.inbox.snapshot(&self.shown);
        effects
    }

    /// Lets the time pass, waking the inbox whenever it asked for it.
    pub fn wait(&mut self, ms: i64) {
        let end = Instant(self.now.0 + ms);
        while let Some(wake_at) = self.wake_at.filter(|wake_at| *wake_at <= end) {
            self.now = wake_at;
            self.wake_at = None;
            self.on(Event::Woke);
            assert_ne!(self.wake_at, Some(self.now), "it never sleeps");
        }
        self.now = end;
    }

    /// Waits for what happens by itself, and says how long that took; `None` if it never does.
    pub fn wait_until(&mut self, reached: impl Fn(&Self) -> bool) -> Option<i64> {
        let start = self.now;
        while !reached(self) {
            let wake_at = self.wake_at?;
            self.wait(wake_at.0 - self.now.0);
        }
        Some(self.now.0 - start.0)
    }

    fn note(&mut self, effect: &Effect) {
        match effect {
            Effect::List { .. } | Effect::AskStatuses { .. } | Effect::Send { .. } => {
                self.calls.push(Asked {
                    what: effect.clone(),
                    at: self.now,
                });
            }
            Effect::Wake(ms) => self.wake_at = Some(Instant(self.now.0 + *ms as i64)),
            Effect::Sleep => self.wake_at = None,
            Effect::Tell(notice) => self.told.push(notice.clone()),
            Effect::Share(news) => self.shared.push(news.clone()),
            Effect::Settle { id, result } => self.ended.push((*id, result.clone())),
            Effect::Join { .. } | Effect::ShareAs(_) | Effect::AskMe => {}
        }
    }
}
