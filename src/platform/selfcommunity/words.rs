use super::wire::{ConnectionRequest, PageOf, StatusesAnswer, User};
use crate::model::{
    Capabilities, ConnectionStatus, Page, PageRequest, PendingRequest, Person, PersonId, decimal,
    whole_number,
};
use crate::platform::{Reading, Statuses};

/// What members can do on SelfCommunity in friendship mode.
pub const CAPABILITIES: Capabilities = Capabilities {
    accept: true,
    decline: true,
    undo_decline: true,
    connect: true,
    cancel: true,
    remove: true,
    connections: true,
    sent: true,
    people: true,
    bulk_statuses: true,
    pages: true,
};

/// A member in our words.
pub fn person(user: User, reading: &Reading) -> Person {
    let name = user.real_name.or(user.username);
    let unnamed = Person::unnamed(user.id);
    Person {
        name: name.unwrap_or(unnamed.name),
        avatar_url: reading.url(user.avatar),
        headline: user.description.or(user.bio),
        ..unnamed
    }
}

/// A page of received requests in our words. Rejected ones wait for nothing any more, and one
/// that names nobody cannot be answered: neither is listed or counted.
pub fn pending_requests(
    answer: PageOf<ConnectionRequest>,
    reading: &Reading,
) -> Page<PendingRequest> {
    requests(answer, received, reading)
}

/// A page of sent requests in our words, each named by whom it went to. Those that wait for
/// nothing any more are not listed here either.
pub fn sent_pending_requests(
    answer: PageOf<ConnectionRequest>,
    reading: &Reading,
) -> Page<PendingRequest> {
    requests(answer, sent, reading)
}

/// A page of members in our words: as requests of which nothing but the person is known.
pub fn members(answer: PageOf<User>, reading: &Reading) -> Page<PendingRequest> {
    let next = answer.next.as_deref().and_then(next_page);
    let mut items = Vec::new();
    for user in answer.results {
        items.push(PendingRequest::about(person(user, reading)));
    }
    Page {
        total: answer.count,
        next,
        items,
    }
}

/// The other one, and who was asked.
type Parties = Option<(User, Option<PersonId>)>;

fn requests(
    answer: PageOf<ConnectionRequest>,
    parties: fn(ConnectionRequest) -> Parties,
    reading: &Reading,
) -> Page<PendingRequest> {
    let mut items = Vec::new();
    let mut left_out = 0;
    for request in answer.results {
        match pending_request(request, parties, reading) {
            Some(request) => items.push(request),
            None => left_out += 1,
        }
    }
    Page {
        total: answer.count.map(|count| count.saturating_sub(left_out)),
        next: answer.next.as_deref().and_then(next_page),
        items,
    }
}

fn pending_request(
    request: ConnectionRequest,
    parties: fn(ConnectionRequest) -> Parties,
    reading: &Reading,
) -> Option<PendingRequest> {
    if request.rejected.is_some() {
        return None;
    }
    let sent_at = reading.moment(request.created.clone());
    let (other, to) = parties(request)?;
    Some(PendingRequest {
        to,
        sent_at,
        ..PendingRequest::about(person(other, reading))
    })
}

/// A list may name the other one alone, under either key.
fn received(request: ConnectionRequest) -> Parties {
    let to = request.to_user.as_ref().map(|user| user.id);
    match request.from_user {
        Some(from) => Some((from, to)),
        None => Some((request.to_user?, None)),
    }
}

fn sent(request: ConnectionRequest) -> Parties {
    Some((request.to_user.or(request.from_user)?, None))
}

/// The statuses of the people that were asked for; one the answer leaves out is none.
pub fn statuses(answer: StatusesAnswer, asked: &[PersonId]) -> Statuses {
    let mut statuses = Vec::new();
    for id in asked {
        let name = decimal(id.0);
        let mut said = answer.connection_statuses.iter().rev();
        let word = said.find(|(said, _)| *said == name);
        let status = word.map_or(ConnectionStatus::None, |(_, word)| word.0.clone());
        statuses.push((*id, status));
    }
    statuses
}

pub(super) fn status(word: Option<String>) -> ConnectionStatus {
    match word.as_deref() {
        None => ConnectionStatus::None,
        Some("connected") => ConnectionStatus::Connected,
        Some("sent_connection_request") => ConnectionStatus::Sent,
        Some("received_connection_request") => ConnectionStatus::Received,
        Some("followed") => ConnectionStatus::Followed,
        Some(other) => ConnectionStatus::Unknown(other.to_owned()),
    }
}

/// Takes `limit` and `offset` from the address of the next page, and nothing else.
fn next_page(address: &str) -> Option<PageRequest> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next()?;
    let (mut limit, mut offset) = (None, None);
    for pair in query.split('&') {
        match pair.split_once('=') {
            Some(("limit", value)) => limit = limit.or(Some(value)),
            Some(("offset", value)) => offset = offset.or(Some(value)),
            _ => {}
        }
    }
    Some(PageRequest {
        limit: u32::try_from(whole_number(limit?)?).ok()?,
        offset: u32::try_from(whole_number(offset?)?).ok()?,
    })
}
