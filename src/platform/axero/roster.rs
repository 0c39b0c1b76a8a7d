use super::{connections, friends};
use crate::call::{Ask, Json};
use crate::model::{Page, PageRequest, PendingRequest, PersonId, Roster};
use crate::platform::Reading;

/// A page of a list of people; connections are all that Axero lists.
pub fn roster<J: Json>(
    roster: Roster,
    me: PersonId,
    page: PageRequest,
    reading: Reading,
) -> Option<Ask<J, Page<PendingRequest>>> {
    let number = page.offset / page.limit.max(1) + 1;
    let call = match roster {
        Roster::Connections => connections(me, Some(true), Some(number), Some(page.limit)),
        Roster::Sent | Roster::People => return None,
    };
    Some(Ask::new(call, move |answer| {
        friends(answer, page, &reading)
    }))
}
