use connection_bell::call::{Details, Error, ErrorCode};
use connection_bell::model::{Page, PageRequest, PendingRequest, Person, PersonId, RequestKey};

/// The key of the request of `from`.
pub fn key(from: u64) -> RequestKey {
    RequestKey::from_sender(PersonId(from))
}

/// The request of `from`.
pub fn pending(from: u64) -> PendingRequest {
    PendingRequest {
        key: key(from),
        person: Person {
            name: format!("Person {from}"),
            ..Person::unnamed(PersonId(from))
        },
        to: None,
        message: None,
        sent_at: None,
    }
}

/// The request of somebody of whom the id alone is known.
pub fn unnamed(from: u64) -> PendingRequest {
    PendingRequest {
        person: Person::unnamed(PersonId(from)),
        ..pending(from)
    }
}

/// The requests of all of `senders`, as one whole list.
pub fn pending_of(senders: &[u64]) -> Page<PendingRequest> {
    Page::whole(senders.iter().copied().map(pending).collect())
}

/// What the platform answers when asked for `part` of the requests of `senders`.
pub fn page(senders: &[u64], part: PageRequest) -> Page<PendingRequest> {
    let start = senders.len().min(part.offset as usize);
    let end = senders.len().min(start + part.limit as usize);
    Page {
        items: senders[start..end].iter().copied().map(pending).collect(),
        total: Some(senders.len() as u64),
        next: (end < senders.len()).then_some(PageRequest {
            limit: part.limit,
            offset: end as u32,
        }),
    }
}

/// An error that says no more than its code.
pub fn error(code: ErrorCode) -> Error {
    Error {
        status: status(code),
        ..Error::new(code, format!("{} in a test", code.as_str()))
    }
}

/// The HTTP status that a code mostly comes with.
fn status(code: ErrorCode) -> Option<u16> {
    match code {
        ErrorCode::Unauthorized => Some(401),
        ErrorCode::Forbidden => Some(403),
        ErrorCode::NotFound => Some(404),
        ErrorCode::Rejected => Some(400),
        ErrorCode::RateLimited => Some(429),
        ErrorCode::Server => Some(500),
        ErrorCode::Malformed => Some(200),
        ErrorCode::Network | ErrorCode::Timeout | ErrorCode::Aborted => None,
    }
}

/// The platform's no, in its own words.
pub fn refusal(code: ErrorCode, words: &str) -> Error {
    Error {
        details: Details::message(Some(words.to_owned())),
        ..error(code)
    }
}
