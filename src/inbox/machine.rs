use std::sync::Arc;

use super::actions::{Act, Actions};
use super::effect::Effect;
use super::event::{ActionId, Event, Moment};
use super::paging::Paging;
use super::people::People;
use super::requests::Requests;
use super::schedule::{Pace, Schedule, Trouble};
use crate::call::Error;
use crate::model::{Capabilities, Instant, Page, PendingRequest, PersonId, RequestKey};

/// What an inbox is told when it begins.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// How often to ask.
    pub pace: Pace,
    /// What the platform can do.
    pub can: Capabilities,
    /// How many requests to ask for at a time, where the platform pages.
    pub page_size: u32,
}

/// The state of everything between the signed-in person and the others.
#[derive(Debug, Clone)]
pub struct Inbox {
    pub(super) settings: Settings,
    pub(super) schedule: Schedule,
    pub(super) listeners: u32,
    pub(super) requests: Requests,
    /// The rows on screen, from top to bottom.
    pub(super) rows: Vec<RequestKey>,
    pub(super) actions: Actions,
    pub(super) people: People,
    pub(super) error: Option<Arc<Error>>,
    pub(super) updated_at: Option<Instant>,
    pub(super) paging: Paging,
    /// The next list is another person's, perhaps: what is known is not to be mixed with it.
    pub(super) starting_over: bool,
    pub(super) signed_in_at: Instant,
    /// When the list on screen was asked for.
    pub(super) listed_as_of: Instant,
    /// What was answered up to then was missing from a list that is as it was before.
    pub(super) unbelieved_as_of: Option<Instant>,
    /// When the last answer to a poll was asked for, be it good or not.
    pub(super) answered_as_of: Instant,
    /// Another tab's answer came since this one asked.
    pub(super) heard_since_ask: bool,
    /// The first page as it last came.
    pub(super) first_page: Option<Page<PendingRequest>>,
    pub(super) edition: u64,
    /// The signed-in person, as far as somebody said who that is.
    pub(super) me: Option<PersonId>,
    /// Who that was before the last sign-in; it may be the same one.
    pub(super) was_me: Option<PersonId>,
    /// How many waited when the page before this one last looked.
    pub(super) restored: Option<u64>,
    /// Somebody wants to see the list, and not its number alone.
    pub(super) looking: bool,
    /// More buttons may come: their statuses are asked for together.
    pub(super) gathering: bool,
    pub(super) counted: u64,
    pub(super) wake_at: Option<Instant>,
    /// What the event that is being taken in leads to.
    pub(super) effects: Vec<Effect>,
}

impl Inbox {
    /// An inbox that knows nothing yet and has nobody to tell it to.
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            schedule: Schedule::new(settings.pace),
            listeners: 0,
            requests: Requests::default(),
            rows: Vec::new(),
            actions: Actions::default(),
            people: People::default(),
            error: None,
            updated_at: None,
            paging: Paging::default(),
            starting_over: false,
            signed_in_at: Instant::NEVER,
            listed_as_of: Instant::NEVER,
            unbelieved_as_of: None,
            answered_as_of: Instant::NEVER,
            heard_since_ask: false,
            first_page: None,
            edition: 0,
            me: None,
            was_me: None,
            restored: None,
            looking: false,
            gathering: false,
            counted: 0,
            wake_at: None,
            effects: Vec::new(),
        }
    }

    /// Takes an event in; gives what is to be done about it, in order.
    pub fn on(&mut self, event: Event, at: Moment) -> Vec<Effect> {
        self.change(event, at);
        self.send_due(at);
        self.lose_silent(at);
        self.actions.tidy(at.now);
        self.arrange_rows();
        self.tell_count();
        self.plan(at);
        std::mem::take(&mut self.effects)
    }

    /// Whether an answer to a poll is awaited.
    pub fn is_asking(&self) -> bool {
        self.schedule.is_asking()
    }

    /// Whether all is well and what the page before knew is enough for now: nothing is asked, and
    /// nothing has to be.
    pub fn rests(&self, at: Moment) -> bool {
        let knows_enough = self.restored.is_some() && !self.schedule.is_old(at);
        knows_enough && !self.schedule.is_asking() && self.trouble().is_none()
    }

    /// What the platform's trouble is, if it is in any: for the next page of this tab, which goes
    /// on from there ([`Event::Warned`]).
    pub fn trouble(&self) -> Option<Trouble> {
        self.schedule.trouble()
    }

    /// Names the answer that the list was made from: another one after each answer that was taken
    /// in and is not equal to the one before, and after each sign-in. An answer may be called
    /// unchanged ([`Event::Unchanged`], [`Event::UnchangedElsewhere`]) if its text is the one
    /// that led to this edition.
    pub fn edition(&self) -> u64 {
        self.edition
    }

    /// Whether this tab would poll the list if it led: a bell listens, and the platform knows the
    /// person.
    pub fn wants_to_lead(&self) -> bool {
        self.listeners > 0 && !self.schedule.signed_out()
    }

    /// Whether this tab polls for all tabs of the person. One that is told nothing does.
    pub fn leads(&self) -> bool {
        self.schedule.leads()
    }

    /// Whether the action `id` is to be sent, and nothing speaks against it any more.
    pub fn is_sending(&self, id: ActionId) -> bool {
        let act = self.actions.named(id);
        act.is_some_and(|(_, act)| act.is_sending())
    }

    /// Whether an action waits to be sent, for its time to be undone or for its turn.
    pub fn has_unsent(&self) -> bool {
        !self.actions.people(&Act::is_unsent).is_empty()
    }

    fn change(&mut self, event: Event, at: Moment) {
        match event {
            Event::Listen => self.listen(at),
            Event::Unlisten => self.unlisten(at),
            Event::Hasten(pace) => self.schedule.hasten(pace),
            Event::Watch(person) => self.watch(person),
            Event::Unwatch(person) => self.people.unwatch(person),
            Event::Gathered => self.gathering = false,
            Event::Woke => self.wake_at = None,
            Event::Visible(visible) => self.show_page(visible, at),
            Event::Online(online) => self.go_online(online, at),
            Event::Refresh => self.refresh(at),
            Event::Lead(leading) => self.lead(leading, at),
            Event::SignedIn => self.sign_in(at),
            Event::LoadMore => self.load_more(at),
            Event::Listed {
                listing,
                asked_at,
                result,
                ..
            } => self.listed(listing, asked_at, result, at),
            Event::Unchanged { ticket, asked_at } => self.unchanged(ticket, asked_at, at),
            Event::ListedElsewhere {
                asked_at,
                received_at,
                result,
            } => self.listed_elsewhere(asked_at, received_at, result, at),
            Event::UnchangedElsewhere {
                asked_at,
                received_at,
            } => self.unchanged_elsewhere(asked_at, received_at, at),
            Event::Elsewhere(news) => self.hear(news, at),
            Event::StatusesListed {
                ticket,
                asked,
                asked_at,
                result,
            } => self.statuses_listed(ticket, &asked, asked_at, result, at),
            Event::Act { id, action, person } => self.act(id, action, person, at),
            Event::AnswerAll { action, clicks } => self.answer_all(action, clicks, at),
            Event::UndoAll => self.undo_all(),
            Event::Settled { id, result } => self.settled(id, result, at),
            Event::Dismiss(person) => self.actions.dismiss(person),
            Event::Refused(error) => self.schedule.heed(&error, at),
            Event::Restored { count, at: said_at } => self.restore(count, said_at, at),
            Event::Warned(trouble) => self.schedule.warned(trouble, at),
            Event::Look => self.look(at),
            Event::Leaving => self.send_at_last(at),
            Event::Me(me) => self.recognize(me, at),
            Event::Newcomer => self.tell_newcomer(),
            Event::LostElsewhere(person) => self.lost(person, at),
            Event::Taken(id) => self.taken(id, at),
        }
    }
}
