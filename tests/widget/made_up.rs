//! People and snapshots that no platform sent.

use std::sync::Arc;

use connection_bell::call::{Details, Error, ErrorCode};
use connection_bell::inbox::{Request, RequestState, Snapshot, Status};
use connection_bell::model::{Capabilities, Instant, Person, PersonId, RequestKey, Timestamp};

pub const CAN: Capabilities = Capabilities {
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

/// The same moment at every run.
const SENT_AT: Timestamp = Timestamp(1_700_000_000_000);

/// An hour before the page began.
const AN_HOUR_AGO: Instant = Instant(-3_600_000);

pub fn person(id: u64, name: &str) -> Person {
    Person {
        name: name.to_owned(),
        ..Person::unnamed(PersonId(id))
    }
}

pub fn request(id: u64, name: &str) -> Request {
    Request {
        key: RequestKey::from_sender(PersonId(id)),
        person: person(id, name),
        message: Some("Shall we?".to_owned()),
        sent_at: Some(SENT_AT),
        state: RequestState::Pending,
        error: None,
        undo_until: None,
        together: false,
    }
}

pub fn three() -> Vec<Request> {
    vec![
        request(1, "Laura Carter"),
        request(2, "Amara Okafor"),
        request(3, "Søren Ågård"),
    ]
}

pub fn ready(requests: Vec<Request>) -> Snapshot {
    let waiting = requests.iter().filter(|request| request.state.is_open());
    Snapshot {
        status: Status::Ready,
        count: waiting.count() as u64,
        requests: requests.into_iter().map(Arc::new).collect(),
        updated_at: Some(AN_HOUR_AGO),
        can: CAN,
        ..Snapshot::default()
    }
}

/// An error with these words of the platform.
pub fn error(code: ErrorCode, message: &str) -> Option<Arc<Error>> {
    Some(Arc::new(Error {
        details: Details::message(Some(message.to_owned())),
        ..Error::new(code, "for developers")
    }))
}

/// The snapshot with the request of `id` in another state.
pub fn with_state(snapshot: &Snapshot, id: u64, state: RequestState) -> Snapshot {
    let mut next = snapshot.clone();
    for request in &mut next.requests {
        if request.person.id == PersonId(id) {
            *request = Arc::new(Request {
                state,
                error: (state == RequestState::Failed)
                    .then(|| error(ErrorCode::Rejected, "Too late."))
                    .flatten(),
                ..(**request).clone()
            });
        }
    }
    next
}
