use std::collections::BTreeMap;

use connection_bell::inbox::{ActionId, Effect, Pace};
use connection_bell::model::{Capabilities, Page, PendingRequest, Timestamp};

use super::{Polled, TabId};
use crate::support::{Bench, INTERVAL_MS};

/// How long a tab that was told nothing yet waits for a word.
const FIRST_WORD_MS: i64 = 5_000;

/// One tab: an inbox, and what a browser holds around it.
pub struct Tab {
    pub id: TabId,
    pub bench: Bench,
    /// In whose name it asks.
    pub account: usize,
    /// With whose tabs it shares; with nobody's while it does not know in whose name it asks.
    pub group: Option<usize>,
    /// When it will know that.
    pub introduced_at: Option<Timestamp>,
    /// When it was asked last, and in whose name was asked before that.
    pub asked_me_at: Timestamp,
    pub known_account: usize,
    /// What waits for that to be sent.
    pub held: Vec<Effect>,
    pub visible: bool,
    /// Nothing runs in it.
    pub away: bool,
    /// How many bells, and how many buttons for whom.
    pub bells: u32,
    pub buttons: BTreeMap<u64, u32>,
    pub place: Place,
    pub leads: bool,
    /// Whose turn it is to do something about whom.
    pub turns: BTreeMap<u64, Turn>,
    /// The page that the list was made from, and the inbox's name for it.
    pub kept: Option<(u64, Page<PendingRequest>)>,
    /// The last good answer, if this tab asked for it.
    pub own_answer: Option<Polled>,
    /// When it began to share with the others.
    pub joined_at: Timestamp,
    /// When the newest answer from elsewhere was asked for.
    pub heard_of: Timestamp,
    /// Since when it was told nothing of the list, and whether it ever was.
    pub quiet_since: Timestamp,
    pub was_told: bool,
    /// Somebody or something but the clock wants a poll.
    pub wished: bool,
    /// The clicks that did not come to their end.
    pub open_clicks: Vec<ActionId>,
    /// Whom the signed-in person answered here: they may not wait for an answer again, unless
    /// they ask again.
    pub answered: Vec<u64>,
    /// When an action about whom ended. A list that was asked for before knows nothing of it.
    pub ended: Vec<(u64, Timestamp)>,
    /// Whose requests were told to have arrived.
    pub arrived: Vec<u64>,
    /// When a question about whom, that was answered, was asked; here, or in a tab that told.
    pub asked_about: BTreeMap<u64, Timestamp>,
}

/// What a tab does to become the one that polls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Nothing: it polls by itself.
    Alone,
    /// Nothing: nobody would see it.
    Aside,
    /// It waits in line.
    InFront,
}

/// Whose turn it is to do something about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// This tab's; it ends then.
    Own { until: Option<Timestamp> },
    /// Another tab's.
    Others,
}

impl Tab {
    pub fn new(id: TabId, can: Capabilities, account: usize, now: Timestamp) -> Self {
        let mut bench = Bench::with_pace(can, Pace::default());
        bench.now = now;
        Self {
            id,
            bench,
            account,
            group: Some(account),
            introduced_at: None,
            asked_me_at: now,
            known_account: account,
            held: Vec::new(),
            visible: true,
            away: false,
            bells: 0,
            buttons: BTreeMap::new(),
            place: Place::Alone,
            leads: false,
            turns: BTreeMap::new(),
            kept: None,
            own_answer: None,
            joined_at: now,
            heard_of: Timestamp(0),
            quiet_since: now,
            was_told: false,
            wished: false,
            open_clicks: Vec::new(),
            answered: Vec::new(),
            ended: Vec::new(),
            arrived: Vec::new(),
            asked_about: BTreeMap::new(),
        }
    }

    pub fn note_told(&mut self, at: Timestamp) {
        self.quiet_since = at;
        self.was_told = true;
    }

    /// Whether the tab that leads may be taken to hang.
    pub fn is_left_alone(&self, now: Timestamp) -> bool {
        let patience = if self.was_told {
            2 * INTERVAL_MS
        } else {
            FIRST_WORD_MS
        };
        now.0 - self.quiet_since.0 >= patience
    }

    pub fn note_asked(&mut self, person: u64, at: Timestamp) {
        let newest = self.asked_about.entry(person).or_insert(at);
        *newest = at.max(*newest);
    }

    /// Whether the list is the last one, and so perhaps from before what was answered since.
    pub fn is_as_kept(&self, polled: &Polled) -> bool {
        let kept = self.kept.as_ref().map(|(_, page)| page);
        kept.is_some() && kept == polled.result.as_ref().ok()
    }

    /// Whether the answer is the one that the list was made from.
    pub fn is_unchanged(&self, polled: &Polled) -> bool {
        let edition = self.bench.inbox.edition();
        let kept = self.kept.as_ref();
        kept.is_some_and(|(kept, page)| {
            *kept == edition && polled.result.as_ref().is_ok_and(|polled| polled == page)
        })
    }
}
