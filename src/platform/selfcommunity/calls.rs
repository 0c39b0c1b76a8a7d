use super::wire::{
    ConnectionRequest, IsConnection, NoContent, PageOf, Preference, StatusAnswer, StatusesAnswer,
    User,
};
use crate::call::{Call, Method, Request};
use crate::model::{Action, PageRequest, PersonId, decimal};

/// `GET /api/v2/user/me/`: who is signed in.
pub fn me() -> Call<User> {
    get("/api/v2/user/me/").answered_by()
}

/// `GET /api/v2/user/{id}/`: one member.
pub fn user(id: PersonId) -> Call<User> {
    get(&of_user(id, "/")).answered_by()
}

/// `GET /api/v2/user/{id}/connections/`: the connections of a member; `mutual` asks for those
/// that the signed-in member shares.
pub fn connections(
    id: PersonId,
    page: Option<PageRequest>,
    mutual: Option<bool>,
) -> Call<PageOf<User>> {
    paged(&of_user(id, "/connections/"), page)
        .with_query("mutual", mutual.map(decimal))
        .answered_by()
}

/// `GET /api/v2/user/connection/requests/`: the requests that the signed-in member received.
pub fn received_requests(page: impl Into<Option<PageRequest>>) -> Call<PageOf<ConnectionRequest>> {
    paged("/api/v2/user/connection/requests/", page.into()).answered_by()
}

/// `GET /api/v2/user/connection/requests_sent/`: the requests that the signed-in member sent.
pub fn sent_requests(page: Option<PageRequest>) -> Call<PageOf<ConnectionRequest>> {
    paged("/api/v2/user/connection/requests_sent/", page).answered_by()
}

/// `POST /api/v2/user/{id}/connection/…/`: carries out `action` with the member `id`.
///
/// Answers with the new status; until June 2023 with 204 and no body.
pub fn act(action: Action, id: PersonId) -> Call<StatusAnswer> {
    let verb = match action {
        Action::Accept => "accept",
        Action::Decline => "reject",
        Action::UndoDecline => "cancel_reject",
        Action::Connect => "request",
        Action::Cancel => "cancel_request",
        Action::Remove => "remove",
    };
    post(&of_user(id, &["/connection/", verb, "/"].concat())).answered_by()
}

/// `POST /api/v2/user/{id}/connection_requests/mark_seen/`: the request of `id` was looked at.
pub fn mark_seen(id: PersonId) -> Call<NoContent> {
    post(&of_user(id, "/connection_requests/mark_seen/")).answered_by()
}

/// `GET /api/v2/user/{id}/is_connection/`: whether `id` and the signed-in member are connected.
pub fn is_connection(id: PersonId) -> Call<IsConnection> {
    get(&of_user(id, "/is_connection/")).answered_by()
}

/// `GET /api/v2/user/{id}/connection_status/`: where `id` and the signed-in member stand.
pub fn connection_status(id: PersonId) -> Call<StatusAnswer> {
    get(&of_user(id, "/connection_status/")).answered_by()
}

/// `POST /api/v2/user/connection/statuses/`: where the signed-in member stands with each of
/// `ids`.
pub fn connection_statuses(ids: &[PersonId]) -> Call<StatusesAnswer> {
    let mut users = String::new();
    for id in ids {
        users.push_str(if users.is_empty() { "" } else { "," });
        users.push_str(&decimal(id.0));
    }
    post("/api/v2/user/connection/statuses/")
        .with_body([r#"{"users":["#, &users, "]}"].concat())
        .answered_by()
}

/// `GET /api/v2/suggestion/user/`: members whom the signed-in one may know.
pub fn suggestions(page: Option<PageRequest>) -> Call<PageOf<User>> {
    paged("/api/v2/suggestion/user/", page).answered_by()
}

/// `GET /api/v2/user/autocomplete/`: members whose name begins like `search`.
pub fn find_users(search: &str, page: Option<PageRequest>) -> Call<PageOf<User>> {
    paged("/api/v2/user/autocomplete/", page)
        .with_query("search", Some(search.to_owned()))
        .answered_by()
}

/// `GET /api/v2/user/search/`: members that `search` finds.
///
/// The platform's documentation calls what is searched for `user`, as its own client does; it is
/// sent as `search` too, as the calls beside this one name it.
pub fn search_users(search: &str, page: Option<PageRequest>) -> Call<PageOf<User>> {
    paged("/api/v2/user/search/", page)
        .with_query("user", Some(search.to_owned()))
        .with_query("search", Some(search.to_owned()))
        .answered_by()
}

/// `GET /api/v2/dynamic_preference/`: how the community is set up. Needs no token.
pub fn preferences(page: Option<PageRequest>) -> Call<PageOf<Preference>> {
    paged("/api/v2/dynamic_preference/", page).answered_by()
}

fn of_user(id: PersonId, rest: &str) -> String {
    ["/api/v2/user/", &decimal(id.0), rest].concat()
}

fn get(path: &str) -> Request {
    Request::new(Method::Get, path)
}

fn post(path: &str) -> Request {
    Request::new(Method::Post, path)
}

fn paged(path: &str, page: Option<PageRequest>) -> Request {
    get(path)
        .with_query("limit", page.map(|page| decimal(page.limit)))
        .with_query("offset", page.map(|page| decimal(page.offset)))
}
