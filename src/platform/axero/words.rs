use super::wire::{Envelope, FriendRequest, Me, Said, User};
use crate::model::{
    Capabilities, ConnectionStatus, Page, PageRequest, PendingRequest, Person, RequestKey,
};
use crate::platform::Reading;

/// What members can do on Axero. No call is known that sends a request.
pub const CAPABILITIES: Capabilities = Capabilities {
    accept: true,
    decline: true,
    undo_decline: false,
    connect: false,
    cancel: false,
    remove: false,
    connections: true,
    sent: false,
    people: false,
    bulk_statuses: false,
    pages: false,
};

/// The signed-in member in our words.
pub fn person(me: Me, reading: &Reading) -> Person {
    person_of(me.0, reading)
}

/// The list of pending requests in our words.
pub fn pending_requests(
    answer: Envelope<Vec<FriendRequest>>,
    reading: &Reading,
) -> Page<PendingRequest> {
    let mut requests = Vec::new();
    for request in answer.data {
        requests.push(pending_request(request, reading));
    }
    Page::whole(requests)
}

/// A page of connections in our words: as requests of which nothing but the person is known. A
/// page that is full has another one behind it, unless the answer says how many there are.
pub fn friends(
    answer: Envelope<Vec<User>>,
    page: PageRequest,
    reading: &Reading,
) -> Page<PendingRequest> {
    let mut items = Vec::new();
    for user in answer.data {
        items.push(PendingRequest::about(person_of(user, reading)));
    }
    let next = PageRequest {
        offset: page.offset.saturating_add(page.limit),
        ..page
    };
    let is_full = items.len() >= page.limit as usize;
    let has_more = answer
        .total
        .map_or(is_full, |total| total > u64::from(next.offset));
    Page {
        total: answer.total,
        next: (is_full && has_more).then_some(next),
        items,
    }
}

/// The status in our words. What Axero answers is documented nowhere, so any other word than
/// these is kept as it is: `true`, `connected`, `confirmed`, `friends`; `false`, `none`, `not
/// connected`, `notconnected` and nothing at all; `sent`, `requested`; `received`.
pub fn status(answer: Envelope<Said>) -> ConnectionStatus {
    let word = answer.data.0.unwrap_or_default();
    match word.to_ascii_lowercase().as_str() {
        "true" | "connected" | "confirmed" | "friends" => ConnectionStatus::Connected,
        "" | "false" | "none" | "not connected" | "notconnected" => ConnectionStatus::None,
        "sent" | "requested" => ConnectionStatus::Sent,
        "received" => ConnectionStatus::Received,
        _ => ConnectionStatus::Unknown(word),
    }
}

fn pending_request(request: FriendRequest, reading: &Reading) -> PendingRequest {
    let from = request.from.id;
    let to = request.to.map(|user| user.id);
    PendingRequest {
        key: to.map_or_else(
            || RequestKey::from_sender(from),
            |to| RequestKey::between(from, to),
        ),
        person: person_of(request.from, reading),
        to,
        message: request.message,
        sent_at: reading.moment(request.date_added),
    }
}

fn person_of(user: User, reading: &Reading) -> Person {
    let unnamed = Person::unnamed(user.id);
    let name = user.display_name;
    let name = name.or_else(|| full_name(user.first_name, user.last_name));
    Person {
        name: name.or(user.user_name).unwrap_or(unnamed.name),
        avatar_url: reading.url(user.avatar_url),
        profile_url: reading.url(user.profile_url),
        ..unnamed
    }
}

fn full_name(first: Option<String>, last: Option<String>) -> Option<String> {
    match (first, last) {
        (Some(first), Some(last)) => Some([&first, " ", &last].concat()),
        (first, last) => first.or(last),
    }
}
