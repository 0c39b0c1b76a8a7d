//! The platforms: each one's calls and wire types, and what they mean in our own words.
//!
//! A platform is data in, data out; it never sends anything.

pub mod axero;
mod reading;
pub mod selfcommunity;

pub use reading::{Reading, ResolveUrl};

use crate::call::{Ask, Json};
use crate::model::{
    Action, Capabilities, ConnectionStatus, Page, PageRequest, PendingRequest, Person, PersonId,
    Roster,
};

/// A platform that the bell can listen to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Platform {
    /// An intranet on Axero.
    Axero,
    /// A community on SelfCommunity.
    SelfCommunity,
}

/// The statuses of some people with the signed-in one.
pub type Statuses = Vec<(PersonId, ConnectionStatus)>;

impl Platform {
    /// The platform that `name` names: `axero` or `selfcommunity`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "axero" => Some(Self::Axero),
            "selfcommunity" => Some(Self::SelfCommunity),
            _ => None,
        }
    }

    /// The name that [`Platform::from_name`] knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Axero => "axero",
            Self::SelfCommunity => "selfcommunity",
        }
    }

    /// What its members can do.
    pub fn capabilities(self) -> Capabilities {
        match self {
            Self::Axero => axero::CAPABILITIES,
            Self::SelfCommunity => selfcommunity::CAPABILITIES,
        }
    }

    /// Asks who is signed in.
    pub fn me<J: Json>(self, reading: Reading) -> Ask<J, Person> {
        match self {
            Self::Axero => Ask::new(axero::me(), move |user| axero::person(user, &reading)),
            Self::SelfCommunity => Ask::new(selfcommunity::me(), move |user| {
                selfcommunity::person(user, &reading)
            }),
        }
    }

    /// Asks for the pending requests; a platform that does not page answers with all of them.
    pub fn pending<J: Json>(
        self,
        page: PageRequest,
        reading: Reading,
    ) -> Ask<J, Page<PendingRequest>> {
        match self {
            Self::Axero => Ask::new(axero::friend_requests(None, None), move |answer| {
                axero::pending_requests(answer, &reading)
            }),
            Self::SelfCommunity => {
                Ask::new(selfcommunity::received_requests(page), move |answer| {
                    selfcommunity::pending_requests(answer, &reading)
                })
            }
        }
    }

    /// Asks for a page of a list of people, as requests of which no more than the person need be
    /// known. `search` finds people by their names; the other lists know nothing of it. `None`
    /// where the platform has no such list ([`Capabilities::lists`]).
    pub fn roster<J: Json>(
        self,
        roster: Roster,
        me: PersonId,
        search: &str,
        page: PageRequest,
        reading: Reading,
    ) -> Option<Ask<J, Page<PendingRequest>>> {
        match self {
            Self::Axero => axero::roster(roster, me, page, reading),
            Self::SelfCommunity => Some(selfcommunity::roster(roster, me, search, page, reading)),
        }
    }

    /// Asks where `me` stands with each of `others`, in as few calls as the platform allows.
    /// Says of each call whom it asks for. `me` may be left out where [`Platform::names_me`] is
    /// false.
    pub fn statuses<J: Json>(
        self,
        me: Option<PersonId>,
        others: &[PersonId],
    ) -> Vec<(Vec<PersonId>, Ask<J, Statuses>)> {
        match self {
            Self::Axero => {
                let Some(me) = me else {
                    return Vec::new();
                };
                let mut asks = Vec::new();
                for &other in others {
                    let call = axero::connection_status(me, other);
                    let translate = move |answer| vec![(other, axero::status(answer))];
                    asks.push((vec![other], Ask::new(call, translate)));
                }
                asks
            }
            Self::SelfCommunity => {
                let asked = others.to_vec();
                let call = selfcommunity::connection_statuses(others);
                let ask = Ask::new(call, {
                    let asked = asked.clone();
                    move |answer| selfcommunity::statuses(answer, &asked)
                });
                vec![(asked, ask)]
            }
        }
    }

    /// Carries out `action` between `me` and `other`; answers with where the two then stand.
    /// `None` where the platform cannot do it, or needs a `me` that is left out.
    pub fn act<J: Json>(
        self,
        action: Action,
        me: Option<PersonId>,
        other: PersonId,
    ) -> Option<Ask<J, ConnectionStatus>> {
        match self {
            Self::Axero => {
                let call = match action {
                    Action::Accept => axero::accept(me?, other),
                    Action::Decline => axero::decline(me?, other),
                    _ => return None,
                };
                Some(Ask::new(call, move |_| action.result()))
            }
            Self::SelfCommunity => {
                let call = selfcommunity::act(action, other);
                Some(Ask::new(call, move |answer| {
                    answer.status.unwrap_or_else(|| action.result())
                }))
            }
        }
    }

    /// Tells the platform that the request of `other` was looked at. `None` where it does not
    /// want to know.
    pub fn mark_seen<J: Json>(self, other: PersonId) -> Option<Ask<J, ()>> {
        match self {
            Self::Axero => None,
            Self::SelfCommunity => Some(Ask::new(selfcommunity::mark_seen(other), drop)),
        }
    }

    /// Whether its calls name the signed-in person, so that their id must be known first.
    pub fn names_me(self) -> bool {
        matches!(self, Self::Axero)
    }
}
