use connection_bell::call::{Error, ErrorCode};
use connection_bell::coordination::{FetchedPage, Input};
use connection_bell::inbox::{Effect, Event, Listing};
use connection_bell::model::{Action, ConnectionStatus, Instant, Page, PendingRequest, PersonId};

use super::{Response, Server, TabId};
use crate::support::{Asked, error, refusal};

/// What the platform made of a call.
#[derive(Debug, Clone)]
pub enum Answer {
    List(Result<Page<PendingRequest>, Error>),
    Statuses(Result<Vec<(PersonId, ConnectionStatus)>, Error>),
    Acted(Result<ConnectionStatus, Error>),
}

/// What can become of a call on its way.
#[derive(Debug, Clone, Copy)]
pub enum Trouble {
    Lost,
    Late,
    Refused,
    Busy,
    Forbidden,
    Unwilling,
    Broken,
    Garbled,
}

impl Trouble {
    pub fn error(self) -> Error {
        match self {
            Self::Lost => error(ErrorCode::Network),
            Self::Late => error(ErrorCode::Timeout),
            Self::Refused => error(ErrorCode::Unauthorized),
            Self::Busy => Error {
                retry_after_ms: Some(20_000),
                ..error(ErrorCode::RateLimited)
            },
            Self::Forbidden => refusal(ErrorCode::Forbidden, "Not you."),
            Self::Unwilling => refusal(ErrorCode::Rejected, "Not today."),
            Self::Broken => error(ErrorCode::Server),
            Self::Garbled => error(ErrorCode::Malformed),
        }
    }

    /// Whether the platform turns the call away before it does anything about it.
    pub fn comes_first(self) -> bool {
        matches!(
            self,
            Self::Refused | Self::Busy | Self::Forbidden | Self::Unwilling
        )
    }
}

/// A call on its way.
#[derive(Debug, Clone)]
pub struct Flight {
    pub tab: TabId,
    pub asked: Asked,
    /// Whose call it is.
    pub account: usize,
    /// Made before the last sign-in.
    pub given_up: bool,
    /// `None` until it has reached the platform.
    pub answer: Option<Answer>,
    /// The last request, once it was acted upon, of the person that it is about.
    pub request: Option<i64>,
}

impl Flight {
    pub fn is_poll(&self) -> bool {
        self.is_list_poll()
            || matches!(
                self.asked.what,
                Effect::AskStatuses {
                    ticket: Some(_),
                    ..
                }
            )
    }

    pub fn is_list_poll(&self) -> bool {
        matches!(
            self.asked.what,
            Effect::List {
                listing: Listing::Poll(_),
                ..
            }
        )
    }

    /// Whom the inbox must show from now on: all of a poll's answer, unless nobody waits for it.
    pub fn listed(&self) -> Vec<u64> {
        match &self.answer {
            Some(Answer::List(Ok(page))) if self.is_poll() && !self.given_up => {
                page.items.iter().map(|item| item.person.id.0).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The list that the platform sent.
    pub fn response(&self) -> Option<Response> {
        match &self.answer {
            Some(Answer::List(Ok(page))) => Some(Response(page.clone())),
            _ => None,
        }
    }

    /// What it does, and about whom.
    pub fn sends(&self) -> Option<(Action, u64)> {
        match self.asked.what {
            Effect::Send { action, person, .. } => Some((action, person.0)),
            _ => None,
        }
    }

    /// The call reaches the platform, which does what it says.
    pub fn reach(&mut self, server: &mut Server, pages: bool) {
        if self.answer.is_some() {
            return;
        }
        self.answer = Some(match &self.asked.what {
            Effect::List { part, .. } => Answer::List(Ok(server.list(*part, pages))),
            Effect::AskStatuses { people, .. } => Answer::Statuses(Ok(server.statuses(people))),
            Effect::Send {
                id, action, person, ..
            } => Answer::Acted(server.act((self.tab, *id), *action, person.0)),
            other => unreachable!("{other:?} is no call"),
        });
        let person = self.sends().map(|(_, person)| person);
        self.request = person.and_then(|person| server.request_of(person));
    }

    /// What the tab gets to hear at `now`: the platform's answer, or `trouble`.
    pub fn land(self, trouble: Option<Trouble>, now: Instant) -> Input<Response> {
        let error = trouble.map(Trouble::error);
        let asked_at = self.asked.at;
        match (self.asked.what, self.answer) {
            (Effect::List { listing, part }, answer) => Input::PageFetched(FetchedPage {
                listing,
                part,
                asked_at,
                received_at: now,
                result: match (error, answer) {
                    (None, Some(Answer::List(answer))) => answer.map(Response),
                    (error, _) => Err(error.expect("it reached nobody")),
                },
            }),
            (Effect::AskStatuses { ticket, people }, answer) => {
                Input::Event(Event::StatusesListed {
                    ticket,
                    asked: people,
                    asked_at,
                    result: match (error, answer) {
                        (None, Some(Answer::Statuses(answer))) => answer,
                        (error, _) => Err(error.expect("it reached nobody")),
                    },
                })
            }
            (Effect::Send { id, .. }, answer) => Input::Event(Event::Settled {
                id,
                result: match (error, answer) {
                    (None, Some(Answer::Acted(answer))) => answer,
                    (error, _) => Err(error.expect("it reached nobody")),
                },
            }),
            (other, _) => unreachable!("{other:?} is no call"),
        }
    }
}
