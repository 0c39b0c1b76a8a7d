//! Axero's calls, and what its answers mean.
#![allow(clippy::unwrap_used)]

mod support;

use connection_bell::call::{ErrorCode, Method, Request, read};
use connection_bell::model::{
    ConnectionStatus, Page, PendingRequest, PersonId, RequestKey, Timestamp,
};
use connection_bell::platform::axero;
use serde_json::{Value, json};
use support::{answered, fixture, json_reply, reading, set, unnamed};

const ME: PersonId = PersonId(12);
const OTHER: PersonId = PersonId(9001);

fn status_of(data: Value) -> ConnectionStatus {
    let body = json!({ "IsError": false, "ResponseData": data });
    axero::status(answered(axero::connection_status(ME, OTHER), body).unwrap())
}

#[test]
fn asks_who_is_signed_in() {
    let call = axero::me();
    assert_eq!(call.request, Request::new(Method::Get, "/api/users/me"));
}

#[test]
fn asks_for_the_requests_that_wait() {
    let plain = Request::new(Method::Get, "/api/users/friendrequests");
    assert_eq!(axero::friend_requests(None, None).request, plain);

    let all = axero::friend_requests(Some(PersonId(376)), Some(true)).request;
    let query = vec![
        ("ToUserID", "376".to_owned()),
        ("FetchForAllUsers", "true".to_owned()),
    ];
    assert_eq!(all, Request { query, ..plain });
}

#[test]
fn asks_how_many_wait() {
    let expected = Request::new(Method::Get, "/api/users/me/friendrequests/pending/count");
    assert_eq!(axero::pending_count().request, expected);
}

#[test]
fn asks_for_connections() {
    let plain = Request::new(Method::Get, "/api/users/12/friends");
    assert_eq!(axero::connections(ME, None, None, None).request, plain);

    let part = axero::connections(ME, Some(false), Some(2), Some(50)).request;
    let query = vec![
        ("IsConfirmed", "false".to_owned()),
        ("Page", "2".to_owned()),
        ("PageLength", "50".to_owned()),
    ];
    assert_eq!(part, Request { query, ..plain });
}

#[test]
fn asks_where_two_people_stand() {
    let expected = Request::new(Method::Get, "/api/users/12/connections/9001/status");
    assert_eq!(axero::connection_status(ME, OTHER).request, expected);
}

#[test]
fn answers_a_request() {
    let expected = |method| Request {
        query: vec![
            ("userid", "12".to_owned()),
            ("connectionuserid", "9001".to_owned()),
        ],
        body: Some("{}".to_owned()),
        ..Request::new(method, "/api/users/connections")
    };
    assert_eq!(axero::accept(ME, OTHER).request, expected(Method::Put));
    assert_eq!(axero::decline(ME, OTHER).request, expected(Method::Delete));
}

#[test]
fn reads_a_full_request() {
    let page = pending_requests(0);
    let first = &page.items[0];
    assert_eq!(first.key, RequestKey::between(OTHER, ME));
    assert_eq!(first.to, Some(ME));
    assert_eq!(first.person.id, OTHER);
    assert_eq!(first.person.name, "Noor <b>Haddad</b> &amp; Co");
    assert_eq!(first.person.headline, None);
    assert_eq!(
        first.person.avatar_url.as_deref(),
        Some("https://media.example.org/noor.png")
    );
    assert_eq!(
        first.person.profile_url.as_deref(),
        Some("https://intranet.example.org/community/people/noor")
    );
    assert_eq!(
        first.message.as_deref(),
        Some("We met at the <i>summer</i> party")
    );
    assert_eq!(
        first.sent_at.map(Timestamp::to_iso).as_deref(),
        Some("2026-02-03T04:05:06.789Z")
    );
    assert_eq!((page.total, page.next), (None, None));
}

#[test]
fn dates_are_in_the_zone_of_the_site() {
    let sent_at = pending_requests(90).items[0].sent_at.unwrap();
    assert_eq!(sent_at.to_iso(), "2026-02-03T02:35:06.789Z");
}

#[test]
fn names_a_person_by_the_best_there_is() {
    let page = pending_requests(0);
    let names: Vec<&str> = page.items.iter().map(|item| &*item.person.name).collect();
    let expected = [
        "Noor <b>Haddad</b> &amp; Co",
        "#9002",
        "Tomás",
        "wei",
        "Ada Okafor",
    ];
    assert_eq!(names, expected);
}

#[test]
fn addresses_are_web_addresses_or_none() {
    let page = pending_requests(0);
    let addresses = |index: usize| {
        let person = &page.items[index].person;
        (person.profile_url.as_deref(), person.avatar_url.as_deref())
    };
    let site = "https://intranet.example.org";
    assert_eq!(addresses(1), (None, None));
    assert_eq!(addresses(2), (Some(&*format!("{site}/people/tomas")), None));
    let below = format!("{site}/community/people/wei");
    assert_eq!(addresses(3), (Some(&*below), None));
    assert_eq!(
        addresses(4),
        (None, Some("https://media.example.org/ada.png"))
    );
}

#[test]
fn absent_null_and_blank_are_the_same() {
    for absent in [None, Some(Value::Null), Some(json!("")), Some(json!(" "))] {
        let mut body = fixture("axero/friend_requests");
        let request = body["ResponseData"][0].as_object_mut().unwrap();
        for key in ["ToUser", "DateAdded", "Message"] {
            set(request, key, absent.clone());
        }
        let from = request["FromUser"].as_object_mut().unwrap();
        for key in [
            "UserName",
            "FirstName",
            "LastName",
            "UserInfoDisplayName",
            "ProfileURL",
            "AvatarImageURL",
            "Email",
            "MediaServerID",
        ] {
            set(from, key, absent.clone());
        }
        let top = body.as_object_mut().unwrap();
        set(top, "ResponseMessage", absent.clone());
        set(top, "TotalRecords", absent.clone());

        let answer = answered(axero::friend_requests(None, None), body).unwrap();
        let page = axero::pending_requests(answer, &reading(0));
        assert_eq!(page.items[0], unnamed(9001), "{absent:?}");
    }
}

#[test]
fn reads_who_is_signed_in() {
    let me = answered(axero::me(), fixture("axero/me")).unwrap();
    let me = axero::person(me, &reading(0));
    assert_eq!((me.id, &*me.name), (ME, "Ines Moreau"));
    assert_eq!(
        me.profile_url.as_deref(),
        Some("https://intranet.example.org/community/people/ines")
    );
    assert_eq!(
        me.avatar_url.as_deref(),
        Some("https://intranet.example.org/Assets/ines.jpg")
    );
}

#[test]
fn reads_counts_and_connections() {
    let count = json!({ "IsError": false, "ResponseData": 147 });
    assert_eq!(answered(axero::pending_count(), count).unwrap().data, 147);

    let call = axero::connections(ME, None, None, None);
    let friends = answered(call, fixture("axero/connections")).unwrap();
    assert_eq!(friends.total, Some(148));
    let ids: Vec<u64> = friends.data.iter().map(|user| user.id.0).collect();
    assert_eq!(ids, [31, 32]);
    assert_eq!(friends.data[1].user_name.as_deref(), Some("raj"));
    assert_eq!(friends.data[1].display_name, None);
}

#[test]
fn reads_a_status_and_keeps_unknown_words() {
    use ConnectionStatus::{Connected, None, Received, Sent, Unknown};
    for (data, expected) in [
        (json!(true), Connected),
        (json!("Connected"), Connected),
        (json!("friends"), Connected),
        (json!(false), None),
        (json!(""), None),
        (Value::Null, None),
        (json!("NotConnected"), None),
        (json!("Sent"), Sent),
        (json!("received"), Received),
        (json!("On Hold"), Unknown("On Hold".to_owned())),
        (json!(4), Unknown("4".to_owned())),
    ] {
        assert_eq!(status_of(data.clone()), expected, "{data}");
    }
}

#[test]
fn a_status_without_data_is_none() {
    let call = axero::connection_status(ME, OTHER);
    let answer = answered(call, json!({ "IsError": false })).unwrap();
    assert_eq!(axero::status(answer), ConnectionStatus::None);
}

#[test]
fn an_action_succeeds_whatever_its_data() {
    for body in [
        json!({ "IsError": false }),
        json!({ "IsError": false, "ResponseData": null }),
        json!({ "IsError": false, "ResponseData": true }),
        json!({ "IsError": false, "ResponseData": { "Id": [1] }, "ResponseMessage": "Saved" }),
    ] {
        assert!(
            answered(axero::accept(ME, OTHER), body.clone()).is_ok(),
            "{body}"
        );
    }
}

#[test]
fn an_error_in_a_success_is_a_refusal() {
    let body =
        json!({ "IsError": true, "ResponseMessage": "No such request.", "ResponseData": null });
    let error = answered(axero::accept(ME, OTHER), body).unwrap_err();
    assert_eq!(error.code, ErrorCode::Rejected);
    assert_eq!(error.status, Some(200));
    assert_eq!(error.words(), "No such request.");

    let wordless = json!({ "IsError": true });
    let error = answered(axero::friend_requests(None, None), wordless).unwrap_err();
    assert_eq!(error.code, ErrorCode::Rejected);
    assert_eq!(error.details.errors, []);
}

#[test]
fn a_message_in_a_success_is_no_refusal() {
    let body = json!({ "IsError": false, "ResponseMessage": "Careful!", "ResponseData": 3 });
    assert_eq!(answered(axero::pending_count(), body).unwrap().data, 3);
}

#[test]
fn an_error_status_keeps_the_words() {
    let body = json!({ "IsError": true, "ResponseMessage": "Not yours." });
    let error = read::<axero::Me, _>(json_reply(403, body)).unwrap_err();
    assert_eq!(error.code, ErrorCode::Forbidden);
    assert_eq!(error.words(), "Not yours.");
}

#[test]
fn says_where_an_answer_is_wrong() {
    let mut body = fixture("axero/friend_requests");
    body["ResponseData"][3]["FromUser"]["UserID"] = json!("9004");
    let error = answered(axero::friend_requests(None, None), body).unwrap_err();
    assert_eq!(error.code, ErrorCode::Malformed);
    assert_eq!(
        error.message,
        "unexpected answer at ResponseData[3].FromUser.UserID: \
         found a string, expected an integer from 0 up"
    );
}

#[test]
fn relies_on_ids_and_the_envelope() {
    for (path, expected) in [
        (
            "/ResponseData/1/FromUser/UserID",
            "ResponseData[1].FromUser.UserID: found nothing, expected a value",
        ),
        (
            "/ResponseData/1/FromUser",
            "ResponseData[1].FromUser: found nothing, expected a value",
        ),
        (
            "/ResponseData",
            "ResponseData: found nothing, expected a value",
        ),
        ("/IsError", "IsError: found nothing, expected a value"),
    ] {
        let mut body = fixture("axero/friend_requests");
        let (parent, key) = path.rsplit_once('/').unwrap();
        let parent = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        parent.remove(key).unwrap();
        let error = answered(axero::friend_requests(None, None), body).unwrap_err();
        assert_eq!(error.code, ErrorCode::Malformed);
        assert!(error.message.ends_with(expected), "{error}");
    }
}

#[test]
fn a_list_that_is_null_is_not_an_empty_one() {
    let body = json!({ "IsError": false, "ResponseData": null });
    let error = answered(axero::friend_requests(None, None), body).unwrap_err();
    assert_eq!(error.code, ErrorCode::Malformed);
    assert!(error.message.contains("ResponseData"), "{error}");
}

fn pending_requests(zone_minutes: i32) -> Page<PendingRequest> {
    let call = axero::friend_requests(None, None);
    let answer = answered(call, fixture("axero/friend_requests")).unwrap();
    axero::pending_requests(answer, &reading(zone_minutes))
}
