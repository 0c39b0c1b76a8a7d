//! SelfCommunity's calls, and what its answers mean.
#![allow(clippy::unwrap_used)]

mod support;

use connection_bell::call::{Answer, Body, Call, Error, ErrorCode, Method, Request, read};
use connection_bell::model::{
    Action, ConnectionStatus, Page, PageRequest, PendingRequest, PersonId, RequestKey, Timestamp,
};
use connection_bell::platform::selfcommunity as community;
use serde_json::{Value, json};
use support::{answered, fixture, reading, reply, set, unnamed};

const OTHER: PersonId = PersonId(618);
const PART: PageRequest = PageRequest {
    limit: 20,
    offset: 40,
};

fn get(path: &str) -> Request {
    Request::new(Method::Get, path)
}

fn post(path: &str) -> Request {
    Request::new(Method::Post, path)
}

fn part_of(path: &str) -> Request {
    Request {
        query: vec![("limit", "20".to_owned()), ("offset", "40".to_owned())],
        ..get(path)
    }
}

fn with(mut request: Request, name: &'static str, value: &str) -> Request {
    request.query.push((name, value.to_owned()));
    request
}

fn listed(body: Value) -> Page<PendingRequest> {
    let answer = answered(community::received_requests(PART), body).unwrap();
    community::pending_requests(answer, &reading(0))
}

#[test]
fn asks_for_people() {
    assert_eq!(community::me().request, get("/api/v2/user/me/"));
    assert_eq!(community::user(OTHER).request, get("/api/v2/user/618/"));
    let path = "/api/v2/user/618/connections/";
    assert_eq!(community::connections(OTHER, None, None).request, get(path));
    let mutual = community::connections(OTHER, Some(PART), Some(true)).request;
    assert_eq!(mutual, with(part_of(path), "mutual", "1"));
    let all = community::connections(OTHER, None, Some(false)).request;
    assert_eq!(all, with(get(path), "mutual", "0"));
}

#[test]
fn asks_for_requests() {
    let received = "/api/v2/user/connection/requests/";
    assert_eq!(community::received_requests(None).request, get(received));
    assert_eq!(
        community::received_requests(PART).request,
        part_of(received)
    );
    let sent = "/api/v2/user/connection/requests_sent/";
    assert_eq!(community::sent_requests(None).request, get(sent));
    assert_eq!(community::sent_requests(Some(PART)).request, part_of(sent));
}

#[test]
fn carries_out_each_action_without_a_body() {
    for (action, verb) in [
        (Action::Accept, "accept"),
        (Action::Decline, "reject"),
        (Action::UndoDecline, "cancel_reject"),
        (Action::Connect, "request"),
        (Action::Cancel, "cancel_request"),
        (Action::Remove, "remove"),
    ] {
        let expected = post(&format!("/api/v2/user/618/connection/{verb}/"));
        assert_eq!(community::act(action, OTHER).request, expected);
    }
    let seen = post("/api/v2/user/618/connection_requests/mark_seen/");
    assert_eq!(community::mark_seen(OTHER).request, seen);
}

#[test]
fn asks_where_people_stand() {
    let is_connection = community::is_connection(OTHER).request;
    assert_eq!(is_connection, get("/api/v2/user/618/is_connection/"));
    let status = community::connection_status(OTHER).request;
    assert_eq!(status, get("/api/v2/user/618/connection_status/"));

    let path = "/api/v2/user/connection/statuses/";
    let many = community::connection_statuses(&[PersonId(3), OTHER]).request;
    assert_eq!(many, post(path).with_body(r#"{"users":[3,618]}"#));
    let nobody = community::connection_statuses(&[]).request;
    assert_eq!(nobody, post(path).with_body(r#"{"users":[]}"#));
}

#[test]
fn looks_for_people_and_settings() {
    let suggestions = "/api/v2/suggestion/user/";
    assert_eq!(
        community::suggestions(Some(PART)).request,
        part_of(suggestions)
    );
    assert_eq!(community::suggestions(None).request, get(suggestions));
    assert_eq!(
        community::find_users("zoë & co", None).request,
        with(get("/api/v2/user/autocomplete/"), "search", "zoë & co")
    );
    assert_eq!(
        community::search_users("ann", Some(PART)).request,
        with(
            with(part_of("/api/v2/user/search/"), "user", "ann"),
            "search",
            "ann"
        )
    );
    let preferences = "/api/v2/dynamic_preference/";
    assert_eq!(community::preferences(None).request, get(preferences));
}

#[test]
fn reads_a_full_request() {
    let page = listed(fixture("selfcommunity/received_requests"));
    let first = &page.items[0];
    assert_eq!(first.key, RequestKey::from_sender(PersonId(501)));
    assert_eq!(first.to, Some(PersonId(12)));
    assert_eq!(first.person.name, "Lena <script>");
    assert_eq!(first.person.headline.as_deref(), Some("Makes bowls"));
    assert_eq!(
        first.person.avatar_url.as_deref(),
        Some("https://intranet.example.org/media/lena.webp")
    );
    assert_eq!(first.person.profile_url, None);
    assert_eq!(first.message, None);
    assert_eq!(
        first.sent_at.map(Timestamp::to_iso).as_deref(),
        Some("2026-03-04T03:06:07.123Z")
    );
}

#[test]
fn names_a_person_by_the_best_there_is() {
    let page = listed(fixture("selfcommunity/received_requests"));
    let people = page.items.iter().map(|item| &item.person);
    let words: Vec<_> = people
        .map(|person| (&*person.name, person.headline.as_deref()))
        .collect();
    let expected = [
        ("Lena <script>", Some("Makes bowls")),
        ("omar", Some("Runs")),
        ("#503", None),
    ];
    assert_eq!(words, expected);
}

#[test]
fn a_rejected_request_waits_no_more() {
    let page = listed(fixture("selfcommunity/received_requests"));
    assert_eq!(page.items.len(), 3);
    assert_eq!(page.total, Some(6));
}

#[test]
fn the_next_page_is_a_part_never_an_address() {
    let next = |address: Value| {
        let mut body = fixture("selfcommunity/received_requests");
        body["next"] = address;
        listed(body).next
    };
    let part = |limit, offset| Some(PageRequest { limit, offset });
    assert_eq!(
        next(json!("https://evil.example/?limit=4&offset=8#x&limit=9")),
        part(4, 8)
    );
    assert_eq!(next(json!("?a=b&offset=5&x&limit=5")), part(5, 5));
    for none in [
        json!("https://community.example.org/"),
        json!("?limit=4"),
        json!("?limit=-4&offset=4"),
        json!("?limit=4&offset=99999999999"),
        json!("?limit=&offset=4"),
        json!("#?limit=4&offset=4x"),
        json!(""),
        json!(null),
        json!(7),
    ] {
        assert_eq!(next(none.clone()), None, "{none}");
    }
}

#[test]
fn a_request_may_name_the_other_one_alone() {
    let request =
        |from: Value, to: Value| json!({ "results": [{ "from_user": from, "to_user": to }] });
    for absent in [json!(null), json!("")] {
        let page = listed(request(absent, json!({ "id": 9 })));
        assert_eq!(page.items, [unnamed(9)]);
    }
    let nobody = listed(request(json!(null), json!(null)));
    assert_eq!((nobody.items.len(), nobody.total), (0, None));
}

#[test]
fn absent_null_and_blank_are_the_same() {
    for absent in [None, Some(Value::Null), Some(json!("")), Some(json!(" "))] {
        let mut body = fixture("selfcommunity/received_requests");
        let top = body.as_object_mut().unwrap();
        for key in ["count", "next", "previous"] {
            set(top, key, absent.clone());
        }
        let request = top["results"][0].as_object_mut().unwrap();
        for key in ["id", "to_user", "created", "rejected", "viewed"] {
            set(request, key, absent.clone());
        }
        let from = request["from_user"].as_object_mut().unwrap();
        for key in [
            "username",
            "real_name",
            "bio",
            "description",
            "avatar",
            "ext_id",
            "reputation",
        ] {
            set(from, key, absent.clone());
        }
        let page = listed(body);
        assert_eq!(page.items[0], unnamed(501), "{absent:?}");
        assert_eq!((page.total, page.next), (None, None), "{absent:?}");
    }
}

#[test]
fn reads_people_and_pages_of_them() {
    let me = answered(community::me(), fixture("selfcommunity/user")).unwrap();
    let me = community::person(me, &reading(0));
    assert_eq!((me.id.0, &*me.name), (12, "Ines Moreau"));
    assert_eq!(me.headline.as_deref(), Some("Librarian"));

    let call = community::suggestions(None);
    let page = answered(call, fixture("selfcommunity/suggestions")).unwrap();
    assert_eq!(
        (page.count, page.next, page.results.len()),
        (Some(2), None, 2)
    );
    assert_eq!(page.results[1].id, PersonId(602));
}

#[test]
fn reads_a_status_and_keeps_unknown_words() {
    use ConnectionStatus::{Connected, Followed, None, Received, Sent, Unknown};
    for (body, expected) in [
        (json!({ "connection_status": "connected" }), Connected),
        (
            json!({ "connection_status": "sent_connection_request" }),
            Sent,
        ),
        (
            json!({ "connection_status": "received_connection_request" }),
            Received,
        ),
        (json!({ "connection_status": "followed" }), Followed),
        (json!({ "connection_status": null }), None),
        (json!({ "connection_status": "" }), None),
        (json!({ "other": 1 }), None),
        (
            json!({ "connection_status": "muted" }),
            Unknown("muted".to_owned()),
        ),
    ] {
        let answer = answered(community::connection_status(OTHER), body.clone()).unwrap();
        assert_eq!(answer.status, Some(expected), "{body}");
    }
}

#[test]
fn reads_statuses_of_many() {
    let body = json!({ "connection_statuses": {
        "3": "connected", "4": null, "6": "", "7": "muted", "8": "followed"
    }});
    let ids: Vec<PersonId> = (3..=7).map(PersonId).collect();
    let answer = answered(community::connection_statuses(&ids), body).unwrap();
    use ConnectionStatus::{Connected, None, Unknown};
    let expected = [Connected, None, None, None, Unknown("muted".to_owned())];
    let statuses = community::statuses(answer, &ids);
    assert_eq!(statuses, ids.into_iter().zip(expected).collect::<Vec<_>>());
}

#[test]
fn an_empty_answer_is_one_of_the_older_era() {
    for action in [Action::Accept, Action::Connect, Action::Remove] {
        let answer = empty(community::act(action, OTHER)).unwrap();
        assert_eq!(answer.status, None);
    }
    assert!(empty(community::mark_seen(OTHER)).is_ok());
    let error = empty(community::received_requests(None)).unwrap_err();
    assert_eq!(error.code, ErrorCode::Malformed);
}

#[test]
fn reads_yes_or_no_and_settings() {
    let body = json!({ "is_connection": true });
    let answer = answered(community::is_connection(OTHER), body).unwrap();
    assert!(answer.is_connection);

    let body = json!({ "results": [{ "section": "configurations", "name": "follow_enabled", "value": false }] });
    let page = answered(community::preferences(None), body).unwrap();
    assert_eq!(page.results[0].name, "follow_enabled");
}

#[test]
fn says_where_an_answer_is_wrong() {
    let mut body = fixture("selfcommunity/received_requests");
    body["results"][2]["from_user"]["id"] = json!("503");
    let error = answered(community::received_requests(None), body).unwrap_err();
    assert_eq!(error.code, ErrorCode::Malformed);
    assert_eq!(
        error.message,
        "unexpected answer at results[2].from_user.id: \
         found a string, expected an integer from 0 up"
    );
}

#[test]
fn a_refusal_of_any_depth_is_read_or_left() {
    let mut body = json!({ "message": "Down here." });
    for _ in 0..1_000 {
        body = json!({ "messages": [body] });
    }
    let reply = support::json_reply(400, json!({ "errors": [body] }));
    let error = read::<community::User, _>(reply).unwrap_err();
    assert_eq!(error.code, ErrorCode::Rejected);
}

fn empty<A: Answer>(_: Call<A>) -> Result<A, Error> {
    read(reply(204, Body::Empty))
}
