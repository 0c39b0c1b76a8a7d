//! Who people are and how they stand.

use serde_json::{Value, json};

use super::{ids, walk};
use crate::support::Site;

#[test]
fn the_status_is_told_one_by_one_and_in_bulk() {
    let site = Site::start();
    let me = site.sign_in();
    let status = |other: i64| {
        site.get(
            &me.token,
            &format!("/api/v2/user/{other}/connection_status/"),
        )["connection_status"]
            .clone()
    };
    let connected = |other: i64| {
        site.get(&me.token, &format!("/api/v2/user/{other}/is_connection/"))["is_connection"]
            .clone()
    };
    let (waiting, asked, friend, stranger) = (me.id + 1, me.id + 6, me.id + 9, me.id + 16);
    assert_eq!(status(waiting), "received_connection_request");
    assert_eq!(status(asked), "sent_connection_request");
    assert_eq!(status(friend), "connected");
    assert_eq!(status(stranger), Value::Null);
    assert_eq!(
        (connected(friend), connected(waiting)),
        (json!(true), json!(false))
    );
    let authorization = format!("Bearer {}", me.token);
    let headers = [
        ("authorization", authorization.as_str()),
        ("content-type", "application/json"),
    ];
    let ask = |body: &Value| {
        site.call(
            "POST",
            "/api/v2/user/connection/statuses/",
            &headers,
            Some(&body.to_string()),
        )
    };
    let all = ask(&json!({ "users": [waiting, friend, stranger] })).json();
    let statuses = &all["connection_statuses"];
    assert_eq!(statuses[waiting.to_string()], "received_connection_request");
    assert_eq!(statuses[friend.to_string()], "connected");
    assert_eq!(statuses[stranger.to_string()], Value::Null);
    let wrong = ask(&json!({ "users": "all" }));
    assert_eq!(
        (wrong.status, wrong.json()["errors"][0]["field"].clone()),
        (400, json!("users"))
    );
}

#[test]
fn people_are_found_by_name_and_suggested() {
    let site = Site::start();
    let me = site.sign_in();
    assert_eq!(site.get(&me.token, "/api/v2/user/me/")["id"], me.id);
    assert_eq!(
        site.get(&me.token, "/api/v2/user/402/")["username"],
        "tomasz"
    );
    let found = site.get(&me.token, "/api/v2/user/search/?user=ZIELI%C5%83");
    assert_eq!(ids(&found["results"], None), [402]);
    let middle = site.get(&me.token, "/api/v2/user/autocomplete/?search=eli%C5%84");
    assert_eq!(middle["count"], 0);
    let start = site.get(&me.token, "/api/v2/user/autocomplete/?search=zieli");
    assert_eq!(ids(&start["results"], None), [402]);
    let (count, suggested) = walk(&site, &me.token, "/api/v2/suggestion/user/?limit=100");
    assert_eq!(count, i64::try_from(suggested.len()).unwrap());
    let known = 1 + 5 + 3 + 40;
    assert_eq!(count, site.id("people") - known);
    assert!(
        suggested
            .iter()
            .all(|user| user.get("connection_status").is_none_or(Value::is_null))
    );
}

#[test]
fn the_framework_answers_what_is_no_call() {
    let site = Site::start();
    let me = site.sign_in();
    let redirect = site.as_bearer(&me.token, "GET", "/api/v2/user/me?x=1");
    assert_eq!(redirect.status, 301);
    assert_eq!(
        redirect.header("location"),
        Some(format!("{}/api/v2/user/me/?x=1", site.running.url()).as_str())
    );
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/api/v2/user/nobody/")
            .status,
        404
    );
    let wrong = site.as_bearer(&me.token, "GET", "/api/v2/user/402/connection/request/");
    assert_eq!(
        (wrong.status, wrong.json()["detail"].clone()),
        (405, json!("Method \"GET\" not allowed."))
    );
}
