use super::wire::{Envelope, FriendRequest, Ignored, Me, Said, User};
use crate::call::{Call, Method, Request};
use crate::model::{PersonId, decimal};

/// `GET /api/users/me`: who is signed in.
///
/// Axero's documentation shows the call and not its answer, which its own mobile app reads: it has
/// no envelope.
pub fn me() -> Call<Me> {
    Request::new(Method::Get, "/api/users/me").answered_by()
}

/// `GET /api/users/friendrequests`: the requests that wait for an answer, all at once.
///
/// `to_user_id` (another person's list) and `fetch_for_all_users` (everybody's) are for site
/// administrators; without them it is the signed-in person's.
pub fn friend_requests(
    to_user_id: Option<PersonId>,
    fetch_for_all_users: Option<bool>,
) -> Call<Envelope<Vec<FriendRequest>>> {
    Request::new(Method::Get, "/api/users/friendrequests")
        .with_query("ToUserID", to_user_id.map(|id| decimal(id.0)))
        .with_query("FetchForAllUsers", fetch_for_all_users.map(yes_or_no))
        .answered_by()
}

/// `GET /api/users/me/friendrequests/pending/count`: how many requests wait.
///
/// The call is documented, its answer is not: a number in the envelope, as Axero's other counts.
pub fn pending_count() -> Call<Envelope<u64>> {
    Request::new(Method::Get, "/api/users/me/friendrequests/pending/count").answered_by()
}

/// `GET /api/users/{id}/friends`: the connections of a person. `page` counts from 1.
pub fn connections(
    id: PersonId,
    is_confirmed: Option<bool>,
    page: Option<u32>,
    page_length: Option<u32>,
) -> Call<Envelope<Vec<User>>> {
    Request::new(Method::Get, of_user(id, "/friends"))
        .with_query("IsConfirmed", is_confirmed.map(yes_or_no))
        .with_query("Page", page.map(decimal))
        .with_query("PageLength", page_length.map(decimal))
        .answered_by()
}

/// `GET /api/users/{id}/connections/{other}/status`: where two people stand.
///
/// The call is documented, its answer is not; see [`super::status`].
pub fn connection_status(id: PersonId, other: PersonId) -> Call<Envelope<Said>> {
    let path = ["/connections/", &decimal(other.0), "/status"].concat();
    Request::new(Method::Get, of_user(id, &path)).answered_by()
}

/// `PUT /api/users/connections`: `me` accepts the request of `requester`.
///
/// Not in Axero's documentation; its own mobile app calls it.
pub fn accept(me: PersonId, requester: PersonId) -> Call<Envelope<Ignored>> {
    answer(Method::Put, me, requester)
}

/// `DELETE /api/users/connections`: `me` declines the request of `requester`.
///
/// Not in Axero's documentation; its own mobile app calls it.
pub fn decline(me: PersonId, requester: PersonId) -> Call<Envelope<Ignored>> {
    answer(Method::Delete, me, requester)
}

fn answer(method: Method, me: PersonId, requester: PersonId) -> Call<Envelope<Ignored>> {
    Request::new(method, "/api/users/connections")
        .with_query("userid", Some(decimal(me.0)))
        .with_query("connectionuserid", Some(decimal(requester.0)))
        .with_body("{}")
        .answered_by()
}

fn of_user(id: PersonId, rest: &str) -> String {
    ["/api/users/", &decimal(id.0), rest].concat()
}

fn yes_or_no(value: bool) -> String {
    if value { "true" } else { "false" }.to_owned()
}
