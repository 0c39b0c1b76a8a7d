//! An inbox on the bench: a clock that stands still, and calls that are answered when a test says
//! so.

use connection_bell::call::{Error, ErrorCode};
use connection_bell::inbox::{
    ActionId, Effect, Event, Inbox, Listing, Moment, Notice, Pace, RequestState, Settings,
    Snapshot, TabNews, Trouble,
};
use connection_bell::model::{
    Action, Capabilities, ConnectionStatus, Page, PageRequest, PendingRequest, PersonId, Timestamp,
};
use connection_bell::platform::{axero, selfcommunity};

use super::{page, pending_of};

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
    pub at: Timestamp,
}

/// The inbox with all that is under way.
pub struct Bench {
    pub inbox: Inbox,
    pub now: Timestamp,
    pub chance: f64,
    /// The calls that wait for an answer, in the order in which they were made.
    pub calls: Vec<Asked>,
    /// What the inbox told since it was last looked at.
    pub told: Vec<Notice>,
    /// The clicks that came to their end.
    pub ended: Vec<(ActionId, Result<ConnectionStatus, Error>)>,
    /// What the inbox told other tabs.
    pub shared: Vec<TabNews>,
    pub wake_at: Option<Timestamp>,
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
            now: Timestamp(1_800_000_000_000),
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
        let end = Timestamp(self.now.0 + ms);
        while let Some(wake_at) = self.wake_at.filter(|wake_at| *wake_at <= end) {
            self.now = wake_at;
            self.wake_at = None;
            self.on(Event::Woke);
            assert_ne!(self.wake_at, Some(self.now), "it never sleeps");
        }
        self.now = end;
    }

    /// The trouble that the platform is in.
    pub fn trouble(&self) -> Trouble {
        let trouble = self.inbox.trouble();
        trouble.expect("the platform is in trouble")
    }

    /// The parts of the list that are being asked for by polls.
    pub fn polls(&self) -> Vec<PageRequest> {
        let polls = self.calls.iter().filter_map(|call| match call.what {
            Effect::List {
                listing: Listing::Poll(_),
                part,
            } => Some(part),
            _ => None,
        });
        polls.collect()
    }

    /// Waits until the inbox polls by itself, and says how long that took; `None` if it never
    /// does.
    pub fn until_poll(&mut self) -> Option<i64> {
        assert_eq!(self.polls(), [], "a poll is under way");
        self.wait_until(|bench| !bench.polls().is_empty())
    }

    /// The same for a poll that asks for statuses.
    pub fn until_statuses(&mut self) -> Option<i64> {
        assert!(self.asked_statuses().is_empty(), "a poll is under way");
        self.wait_until(|bench| !bench.asked_statuses().is_empty())
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

    /// Answers the oldest question for the list from the requests of `senders`.
    pub fn answer(&mut self, senders: &[u64]) {
        let senders = senders.to_vec();
        let can = self.snapshot().can;
        self.answer_list(|part| {
            Ok(if can.pages {
                page(&senders, part)
            } else {
                pending_of(&senders)
            })
        });
    }

    /// Answers the oldest poll as the one before it was.
    pub fn answer_unchanged(&mut self) {
        let call = self.take_call(|call| matches!(call.what, Effect::List { .. }));
        let Effect::List {
            listing: Listing::Poll(ticket),
            ..
        } = call.what
        else {
            panic!("only polls can be unchanged")
        };
        self.on(Event::Unchanged {
            ticket,
            asked_at: call.at,
        });
    }

    /// Lets the oldest question for the list fail.
    pub fn fail(&mut self, error: Error) {
        self.answer_list(|_| Err(error));
    }

    pub fn answer_list(
        &mut self,
        answer: impl FnOnce(PageRequest) -> Result<Page<PendingRequest>, Error>,
    ) -> Vec<Effect> {
        let call = self.take_call(|call| matches!(call.what, Effect::List { .. }));
        let Effect::List { listing, part } = call.what else {
            unreachable!("it was looked for")
        };
        self.on(Event::Listed {
            listing,
            part,
            asked_at: call.at,
            result: answer(part),
        })
    }

    fn take_call(&mut self, wanted: impl Fn(&Asked) -> bool) -> Asked {
        let place = self.calls.iter().position(wanted);
        self.calls.remove(place.expect("it is asked for"))
    }

    /// The people whose statuses are asked for, by call.
    pub fn asked_statuses(&self) -> Vec<Vec<u64>> {
        let asked = self.calls.iter().filter_map(|call| match &call.what {
            Effect::AskStatuses { people, .. } => Some(people.iter().map(|id| id.0).collect()),
            _ => None,
        });
        asked.collect()
    }

    /// Answers the oldest question for statuses.
    pub fn answer_statuses(
        &mut self,
        result: Result<Vec<(u64, ConnectionStatus)>, Error>,
    ) -> Vec<Effect> {
        let call = self.take_call(|call| matches!(call.what, Effect::AskStatuses { .. }));
        let Effect::AskStatuses { ticket, people } = call.what else {
            unreachable!("it was looked for")
        };
        let named = |(id, status)| (PersonId(id), status);
        self.on(Event::StatusesListed {
            ticket,
            asked: people,
            asked_at: call.at,
            result: result.map(|statuses| statuses.into_iter().map(named).collect()),
        })
    }

    /// The signed-in person does `action` about `person`.
    pub fn click(&mut self, action: Action, person: u64) -> (ActionId, Vec<Effect>) {
        let id = self.next_click();
        let person = PersonId(person);
        let effects = self.on(Event::Act { id, action, person });
        (id, effects)
    }

    /// The signed-in person answers all requests that can be answered.
    pub fn answer_all(&mut self, action: Action) -> Vec<Effect> {
        let clicks = self.clicks_on_all();
        self.on(Event::AnswerAll { action, clicks })
    }

    /// A click on each request that can be answered.
    pub fn clicks_on_all(&mut self) -> Vec<(ActionId, PersonId)> {
        let rows = self.rows().into_iter();
        let open = rows.filter(|(_, state)| state.is_open());
        open.map(|(person, _)| (self.next_click(), PersonId(person)))
            .collect()
    }

    /// The name of the next click.
    pub fn next_click(&mut self) -> ActionId {
        self.clicks += 1;
        ActionId(self.clicks)
    }

    /// The signed-in person declines, and does not change their mind.
    pub fn decline(&mut self, person: u64) -> ActionId {
        let (id, _) = self.click(Action::Decline, person);
        self.wait(DECLINE_WAITS_MS);
        assert!(self.sent().contains(&(Action::Decline, person)));
        id
    }

    /// The clicks that came to their end since the last time it was asked, and how.
    pub fn ends(&mut self) -> Vec<(ActionId, Result<ConnectionStatus, ErrorCode>)> {
        let ends = std::mem::take(&mut self.ended).into_iter();
        ends.map(|(id, result)| (id, result.map_err(|error| error.code)))
            .collect()
    }

    /// The actions that are sent and not answered.
    pub fn sent(&self) -> Vec<(Action, u64)> {
        let sent = self.calls.iter().filter_map(|call| match call.what {
            Effect::Send { action, person, .. } => Some((action, person.0)),
            _ => None,
        });
        sent.collect()
    }

    /// Ends the oldest action that was sent.
    pub fn settle(&mut self, result: Result<ConnectionStatus, Error>) {
        let call = self.take_call(|call| matches!(call.what, Effect::Send { .. }));
        let Effect::Send { id, .. } = call.what else {
            unreachable!("it was looked for")
        };
        self.on(Event::Settled { id, result });
    }

    /// What is shown. Rows that did not change since the last event are the same ones.
    pub fn snapshot(&self) -> &Snapshot {
        &self.shown
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> Vec<(u64, RequestState)> {
        let rows = self.shown.requests.iter();
        rows.map(|row| (row.person.id.0, row.state)).collect()
    }

    /// Who is on the list, from top to bottom.
    pub fn senders(&self) -> Vec<u64> {
        self.rows().into_iter().map(|(id, _)| id).collect()
    }

    /// Whose requests the inbox said to have arrived, since the last time it was asked.
    pub fn arrivals(&mut self) -> Vec<u64> {
        let told = std::mem::take(&mut self.told);
        let arrived = told.into_iter().filter_map(|notice| match notice {
            Notice::Arrived(request) => Some(request.person.id.0),
            _ => None,
        });
        arrived.collect()
    }

    /// The numbers that the inbox told, each with the one before.
    pub fn counts(&self) -> Vec<(u64, u64)> {
        let counts = self.told.iter().filter_map(|notice| match notice {
            Notice::Count { count, previous } => Some((*previous, *count)),
            _ => None,
        });
        counts.collect()
    }

    pub fn status_with(&self, person: u64) -> Option<ConnectionStatus> {
        self.inbox.relation(PersonId(person)).status
    }

    fn note(&mut self, effect: &Effect) {
        match effect {
            Effect::List { .. } | Effect::AskStatuses { .. } | Effect::Send { .. } => {
                self.calls.push(Asked {
                    what: effect.clone(),
                    at: self.now,
                });
            }
            Effect::Wake(ms) => self.wake_at = Some(Timestamp(self.now.0 + *ms as i64)),
            Effect::Sleep => self.wake_at = None,
            Effect::Tell(notice) => self.told.push(notice.clone()),
            Effect::Share(news) => self.shared.push(news.clone()),
            Effect::Settle { id, result } => self.ended.push((*id, result.clone())),
            Effect::Join { .. } | Effect::ShareAs(_) | Effect::AskMe => {}
        }
    }
}
