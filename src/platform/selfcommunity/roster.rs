use super::{calls, members, sent_pending_requests};
use crate::call::{Ask, Json};
use crate::model::{Page, PageRequest, PendingRequest, PersonId, Roster};
use crate::platform::Reading;

/// A page of a list of people. Without a `search`, the people are those whom the community
/// suggests.
pub fn roster<J: Json>(
    roster: Roster,
    me: PersonId,
    search: &str,
    page: PageRequest,
    reading: Reading,
) -> Ask<J, Page<PendingRequest>> {
    let page = Some(page);
    let call = match roster {
        Roster::Sent => {
            let call = calls::sent_requests(page);
            return Ask::new(call, move |answer| sent_pending_requests(answer, &reading));
        }
        Roster::Connections => calls::connections(me, page, None),
        Roster::People if search.is_empty() => calls::suggestions(page),
        Roster::People => calls::find_users(search, page),
    };
    Ask::new(call, move |answer| members(answer, &reading))
}
