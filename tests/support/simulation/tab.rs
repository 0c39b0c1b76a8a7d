use std::collections::BTreeMap;
use std::sync::Arc;

use connection_bell::coordination::{Coordinator, CoordinatorSettings};
use connection_bell::inbox::{ActionId, Moment, Pace, RequestState, Settings, Snapshot, Status};
use connection_bell::model::{Capabilities, ConnectionStatus, Instant, PersonId};

use super::{Flight, Response, TabId, Trouble};
use crate::support::{INTERVAL_MS, PAGE_SIZE};

/// How long a tab that was told nothing yet waits for a word.
const FIRST_WORD_MS: i64 = 5_000;

/// One tab: a coordinator, and what a browser holds around it.
pub struct Tab {
    pub id: TabId,
    pub coordinator: Coordinator<Response>,
    pub timer_at: Option<Instant>,
    /// In whose name it asks.
    pub account: usize,
    /// With whose tabs it shares; with nobody's while it does not know in whose name it asks.
    pub group: Option<usize>,
    /// The questions about that on their way.
    pub fetches: Vec<Fetch>,
    /// In whose name was asked when that was known last.
    pub known_account: usize,
    pub visible: bool,
    /// Nothing runs in it.
    pub away: bool,
    /// How many bells, and how many buttons for whom.
    pub bells: u32,
    pub buttons: BTreeMap<u64, u32>,
    /// Whether it holds the lock on polling.
    pub leads: bool,
    /// When it began to share with the others.
    pub joined_at: Instant,
    /// When the newest answer from elsewhere was asked for.
    pub heard_of: Instant,
    /// Since when it was told nothing of the list, and whether it ever was.
    pub quiet_since: Instant,
    pub was_told: bool,
    /// When the last poll that was answered was made.
    answered_as_of: Instant,
    /// What the last one brought that brought anything.
    last_response: Option<Response>,
    /// Somebody or something but the clock wants a poll.
    pub wished: bool,
    clicks: u64,
    /// The clicks that did not come to their end.
    pub open_clicks: Vec<ActionId>,
    /// Whom the signed-in person answered here: they may not wait for an answer again, unless
    /// they ask again.
    pub answered: Vec<u64>,
    /// When an action about whom ended. A list that was asked for before knows nothing of it.
    pub ended: Vec<(u64, Instant)>,
    /// Whose requests were told to have arrived.
    pub arrived: Vec<u64>,
    /// When a question about whom, that was answered, was asked; here, or in a tab that told.
    pub asked_about: BTreeMap<u64, Instant>,
}

/// The question who is signed in, on its way.
#[derive(Debug, Clone, Copy)]
pub struct Fetch {
    pub epoch: u32,
    pub lands_at: Instant,
    /// Asked before the last sign-in.
    pub is_void: bool,
}

impl Tab {
    pub fn new(id: TabId, can: Capabilities, account: usize, now: Instant) -> Self {
        let settings = CoordinatorSettings {
            inbox: Settings {
                pace: Pace::default(),
                can,
                page_size: PAGE_SIZE,
            },
            user_id: None,
            names_me: false,
            can_share: true,
            is_page: true,
        };
        Self {
            id,
            coordinator: Coordinator::new(settings, Moment { now, chance: 0.5 }),
            timer_at: None,
            account,
            group: None,
            fetches: Vec::new(),
            known_account: account,
            visible: true,
            away: false,
            bells: 0,
            buttons: BTreeMap::new(),
            leads: false,
            joined_at: now,
            heard_of: Instant(0),
            quiet_since: now,
            was_told: false,
            answered_as_of: Instant::NEVER,
            last_response: None,
            wished: false,
            clicks: 0,
            open_clicks: Vec::new(),
            answered: Vec::new(),
            ended: Vec::new(),
            arrived: Vec::new(),
            asked_about: BTreeMap::new(),
        }
    }

    /// A poll was answered at the time `at` in a tab that tells. What was asked for before the last
    /// answer is no news.
    pub fn note_told(&mut self, at: Instant, asked_at: Instant, response: Option<&Response>) {
        if asked_at > self.answered_as_of {
            self.note_answer(at, asked_at, response);
        }
    }

    fn note_answer(&mut self, at: Instant, asked_at: Instant, response: Option<&Response>) {
        self.quiet_since = at;
        self.was_told = true;
        if asked_at >= self.answered_as_of {
            self.answered_as_of = asked_at;
            self.last_response = response.cloned().or(self.last_response.take());
        }
    }

    /// A call comes back. Whether it brings the last list again, which may be of before what was
    /// answered since, and so be asked for once more.
    pub fn note_list(&mut self, flight: &Flight, trouble: Option<Trouble>) -> bool {
        if !flight.is_list_poll() {
            return false;
        }
        let response = flight.response().filter(|_| trouble.is_none());
        let repeats = response.is_some() && response == self.last_response;
        self.wished |= repeats;
        self.note_answer(flight.asked.at, flight.asked.at, response.as_ref());
        repeats
    }

    /// Whether the tab that leads may be taken to hang.
    pub fn is_left_alone(&self, now: Instant) -> bool {
        let patience = if self.was_told {
            2 * INTERVAL_MS
        } else {
            FIRST_WORD_MS
        };
        now.0 - self.quiet_since.0 >= patience
    }

    pub fn note_asked(&mut self, person: u64, at: Instant) {
        let newest = self.asked_about.entry(person).or_insert(at);
        *newest = at.max(*newest);
    }

    /// Whether it is among those of which one has to poll.
    pub fn is_candidate(&self) -> bool {
        let shares = self.group.is_some() && self.visible && !self.away;
        shares && self.bells > 0 && self.snapshot().status != Status::SignedOut
    }

    /// When something happens in it by itself.
    pub fn next_due(&self) -> Option<Instant> {
        let fetches = self.fetches.iter().map(|fetch| fetch.lands_at);
        fetches.chain(self.timer_at).min()
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.coordinator.snapshot()
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> Vec<(u64, RequestState)> {
        let shown = self.snapshot();
        let rows = shown.requests.iter();
        rows.map(|row| (row.person.id.0, row.state)).collect()
    }

    /// Who is on the list, from top to bottom.
    pub fn senders(&self) -> Vec<u64> {
        self.rows().into_iter().map(|(id, _)| id).collect()
    }

    pub fn status_with(&self, person: u64) -> Option<ConnectionStatus> {
        self.coordinator.relation(PersonId(person)).status
    }

    /// The name of the next click, of which the end is awaited.
    pub fn next_click(&mut self) -> ActionId {
        self.clicks += 1;
        self.open_clicks.push(ActionId(self.clicks));
        ActionId(self.clicks)
    }

    /// A click on each request that can be answered.
    pub fn clicks_on_all(&mut self) -> Vec<(ActionId, PersonId)> {
        let rows = self.rows().into_iter();
        let open = rows.filter(|(_, state)| state.is_open());
        open.map(|(person, _)| (self.next_click(), PersonId(person)))
            .collect()
    }

    /// A click waits for the end of another one.
    pub fn join_click(&mut self, id: ActionId, with: ActionId) {
        let is_open = self.open_clicks.contains(&with);
        assert!(is_open, "{id:?} waits for what is over");
        self.end_click(id);
    }

    pub fn end_click(&mut self, id: ActionId) {
        self.open_clicks.retain(|open| *open != id);
    }
}
