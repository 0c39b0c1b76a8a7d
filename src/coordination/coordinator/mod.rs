//! The state machine itself: it takes inputs in and carries what they lead to between its parts.

mod identifying;
mod leading;
mod polling;
mod sending;
mod sharing;

use std::collections::VecDeque;
use std::sync::Arc;

use super::identity::{Identity, Waiter};
use super::leader_election::LeaderElection;
use super::persistence::Persistence;
use super::person_lock::{PersonLocks, QueuedSend};
use super::responses::Responses;
use super::timers::Timers;
use super::{Input, ListResponse, Output, StoredCount};
use crate::inbox::{Effect, Event, Inbox, Moment, Relation, Settings, Snapshot, TabNews};
use crate::model::PersonId;

/// What a coordinator is told when it begins.
#[derive(Debug, Clone, Copy)]
pub struct CoordinatorSettings {
    /// Those of the inbox.
    pub inbox: Settings,
    /// The signed-in person, where the page says who that is.
    pub user_id: Option<PersonId>,
    /// Whether the platform's calls name the signed-in person.
    pub names_me: bool,
    /// Whether there are locks and a channel that other tabs have too.
    pub can_share: bool,
    /// Whether this is a page in a tab, rather than a worker or Node.
    pub is_page: bool,
}

/// The inbox of one tab, and its part among the tabs of the person.
#[derive(Debug, Clone)]
pub struct Coordinator<R> {
    settings: CoordinatorSettings,
    inbox: Inbox,
    identity: Identity,
    election: LeaderElection,
    locks: PersonLocks,
    /// The actions whose end is awaited.
    sent: Vec<QueuedSend>,
    responses: Responses<R>,
    /// The person with whose tabs this one shares.
    group: Option<PersonId>,
    is_visible: bool,
    /// The page is hidden for good, frozen, or in the back-forward cache.
    is_away: bool,
    polls_hidden: bool,
    /// Somebody has wanted anything of the inbox.
    is_started: bool,
    persistence: Persistence,
    timers: Timers,
    snapshot: Arc<Snapshot>,
    /// When the input came that is being taken in.
    now: Moment,
    /// What the events that are being taken in lead to.
    effects: Vec<Effect>,
    is_running: bool,
    outputs: VecDeque<Output<R>>,
}

impl<R: ListResponse> Coordinator<R> {
    /// A coordinator of a tab that knows nothing yet, and of which nobody wants anything.
    pub fn new(settings: CoordinatorSettings, now: Moment) -> Self {
        let inbox = Inbox::new(settings.inbox);
        Self {
            snapshot: Arc::new(inbox.snapshot(&Snapshot::default())),
            inbox,
            identity: Identity::new(settings.user_id),
            election: LeaderElection::default(),
            locks: PersonLocks::default(),
            sent: Vec::new(),
            responses: Responses::new(),
            group: None,
            is_visible: true,
            is_away: false,
            polls_hidden: settings.inbox.pace.background_ms.is_some(),
            is_started: false,
            persistence: Persistence::default(),
            timers: Timers::default(),
            now,
            effects: Vec::new(),
            is_running: false,
            outputs: VecDeque::new(),
            settings,
        }
    }

    /// Takes an input in. What is to be done about it, [`Coordinator::next_output`] gives.
    pub fn on(&mut self, input: Input<R>, now: Moment) {
        self.now = now;
        self.receive(input);
        loop {
            self.update_candidacy();
            if !self.advance_identity() {
                break;
            }
        }
        self.persist();
        self.arm_timer();
    }

    /// The next thing to be done; `None` if there is nothing more. They are to be done in this
    /// order, whatever other input comes meanwhile.
    pub fn next_output(&mut self) -> Option<Output<R>> {
        self.outputs.pop_front()
    }

    /// All that a person can see of the inbox. The same one until something changes.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// Where the signed-in person and `person` stand.
    pub fn relation(&self, person: PersonId) -> Relation {
        self.inbox.relation(person)
    }

    /// Whether this tab is the leader: it polls for all tabs of the person.
    pub fn leads(&self) -> bool {
        self.inbox.leads()
    }

    /// Whether the response to a poll is awaited.
    pub fn is_polling(&self) -> bool {
        self.inbox.is_asking()
    }

    /// Whether something was clicked that is sent at the latest when the page goes away.
    pub fn has_unsent(&self) -> bool {
        self.inbox.has_unsent() || self.identity.has_queued() || self.locks.has_waiting_send()
    }

    fn receive(&mut self, input: Input<R>) {
        match input {
            Input::Event(event) => self.receive_event(event),
            Input::PageFetched(fetched) => self.page_fetched(fetched),
            Input::LockGranted(name) => self.lock_granted(name),
            Input::LockBusy(name) => self.lock_busy(name),
            Input::LeadQueried {
                query,
                is_contended,
            } => self.lead_queried(query, is_contended),
            Input::FromPeer(message) => self.receive_from_peer(message),
            Input::CurrentUserFetched { epoch, result } => {
                self.current_user_fetched(epoch, result);
            }
            Input::CurrentUserNeeded => self.with_current_user(Waiter::Outside),
            Input::UserIdGiven(me) => self.take_user_id(me),
            Input::TimerFired => self.timer_fired(),
            Input::PageReturned => self.page_returned(),
            Input::CountRestored { person, stored } => self.restore(person, stored),
        }
    }

    fn receive_event(&mut self, event: Event) {
        match &event {
            Event::Settled { id, result } => return self.action_settled(*id, result.clone()),
            Event::Listen => {
                self.start();
                self.await_election();
            }
            Event::Watch(_) => self.start(),
            Event::Hasten(pace) => self.polls_hidden |= pace.background_ms.is_some(),
            Event::Visible(is_visible) => return self.show_page(*is_visible),
            Event::Leaving => return self.leave_page(),
            _ => {}
        }
        self.dispatch(event);
    }

    /// The first bell or button makes it worth to know who is signed in.
    fn start(&mut self) {
        if !std::mem::replace(&mut self.is_started, true) {
            self.identify();
        }
    }

    fn show_page(&mut self, is_visible: bool) {
        self.is_visible = is_visible;
        self.dispatch(Event::Visible(is_visible));
        if self.is_started && self.identity.me().is_none() {
            self.identify();
        }
    }

    /// Tells the inbox, and does what that leads to.
    fn dispatch(&mut self, event: Event) {
        let effects = self.take_in(event);
        self.run_all(effects);
    }

    fn take_in(&mut self, event: Event) -> Vec<Effect> {
        let effects = self.inbox.on(event, self.now);
        let next = self.inbox.snapshot(&self.snapshot);
        if next != *self.snapshot {
            self.snapshot = Arc::new(next);
        }
        effects
    }

    /// What an effect leads to comes after what is left of its event, or an older wish to be woken
    /// would replace a newer one.
    fn run_all(&mut self, effects: Vec<Effect>) {
        self.effects.extend(effects);
        if std::mem::replace(&mut self.is_running, true) {
            return;
        }
        while !self.effects.is_empty() {
            for effect in std::mem::take(&mut self.effects) {
                self.run(effect);
            }
        }
        self.is_running = false;
    }

    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::List { listing, part } => self.fetch_page(listing, part),
            Effect::AskStatuses { ticket, people } => {
                self.with_named_user(Waiter::Statuses { ticket, people });
            }
            Effect::Wake(wait_ms) => self.timers.set_wake(wait_ms, self.now),
            Effect::Sleep => self.timers.clear_wake(),
            Effect::Send {
                id,
                action,
                person,
                me,
                keepalive,
            } => {
                let send = QueuedSend {
                    id,
                    action,
                    person,
                    me,
                    is_verified: false,
                };
                self.send(send, keepalive);
            }
            Effect::Join { id, with } => self.emit(Output::Join { id, with }),
            Effect::Settle { id, result } => self.emit(Output::Settle { id, result }),
            Effect::Share(news) => self.share(news),
            Effect::ShareAs(person) => self.share_as(person),
            Effect::AskMe => self.identify_anew(),
            Effect::Tell(notice) => self.emit(Output::Notify(notice)),
        }
    }

    fn emit(&mut self, output: Output<R>) {
        self.outputs.push_back(output);
    }

    fn timer_fired(&mut self) {
        let due = self.timers.fire(self.now.now);
        self.release_due(due);
        if self.identity.take_delay(due) && self.inbox.rests(self.now) {
            self.identify_now();
        }
        if self.timers.take_wake(due) {
            self.dispatch(Event::Woke);
        }
    }

    fn arm_timer(&mut self) {
        let wishes = [
            self.timers.wake_at(),
            self.locks.next_release(),
            self.identity.deferred_until(),
        ];
        let next = wishes.into_iter().flatten().min();
        if self.timers.rearm(next) {
            self.emit(Output::SetTimer(next));
        }
    }

    fn restore(&mut self, person: PersonId, stored: StoredCount) {
        let StoredCount { count, at, answers } = stored;
        self.dispatch(Event::Me(person));
        self.dispatch(Event::Restored { count, at });
        if !answers.is_empty() {
            self.dispatch(Event::Elsewhere(TabNews::Answered(answers)));
        }
    }

    /// Stores for the next page of the tab what is true now.
    fn persist(&mut self) {
        let answers = self.inbox.answers_under_way(self.now);
        if let Some(person) = self.identity.me()
            && let Some(count) = self
                .persistence
                .renew_count(person, &self.snapshot, answers)
        {
            self.emit(Output::StoreCount { person, count });
        }
        let trouble = self.inbox.trouble();
        if self.persistence.renew_trouble(trouble) {
            self.emit(Output::StoreTrouble(trouble));
        }
    }
}
