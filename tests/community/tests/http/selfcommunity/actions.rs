//! What can be done about another, and what cannot.

use serde_json::{Value, json};

use super::{post, refusal, status_after};
use crate::support::Site;

#[test]
fn a_request_goes_through_all_its_states() {
    let site = Site::start();
    let me = site.sign_in();
    let other = me.id + 16;
    assert_eq!(
        status_after(&site, &me, other, "connection/request"),
        "sent_connection_request"
    );
    assert_eq!(
        status_after(&site, &me, other, "connection/cancel_request"),
        Value::Null
    );
    let waiting = me.id + 1;
    assert_eq!(
        status_after(&site, &me, waiting, "connection/reject"),
        Value::Null
    );
    assert_eq!(
        status_after(&site, &me, waiting, "connection/cancel_reject"),
        "received_connection_request"
    );
    assert_eq!(
        status_after(&site, &me, waiting, "connection/accept"),
        "connected"
    );
    assert_eq!(
        status_after(&site, &me, waiting, "connection/remove"),
        Value::Null
    );
}

#[test]
fn what_cannot_be_done_is_refused_by_its_name() {
    let site = Site::start();
    let me = site.sign_in();
    let (stranger, asked, waiting, friend) = (me.id + 16, me.id + 6, me.id + 1, me.id + 9);
    for (other, action, code) in [
        (me.id, "request", "self_connection"),
        (asked, "request", "already_sent"),
        (friend, "request", "already_connected"),
        (waiting, "request", "already_received"),
        (stranger, "accept", "not_pending"),
        (asked, "accept", "not_pending"),
        (friend, "reject", "not_pending"),
        (stranger, "cancel_request", "not_sent"),
        (waiting, "cancel_reject", "not_rejected"),
        (waiting, "remove", "not_connected"),
    ] {
        assert_eq!(
            refusal(&post(&site, &me, other, &format!("connection/{action}"))),
            code
        );
    }
    assert_eq!(
        refusal(&post(&site, &me, stranger, "connection_requests/mark_seen")),
        "not_pending"
    );
    assert_eq!(post(&site, &me, 99_999, "connection/request").status, 404);
    assert_eq!(
        post(&site, &me, 99_999, "connection/request").json()["detail"],
        "Not found."
    );
}

#[test]
fn a_block_forbids_every_action_from_either_side() {
    let site = Site::start();
    let me = site.sign_in();
    for (blocker, blocked, other) in [(me.id, me.id + 1, me.id + 1), (me.id + 9, me.id, me.id + 9)]
    {
        site.act(blocker, "block", blocked);
        for action in ["request", "accept", "remove"] {
            let reply = post(&site, &me, other, &format!("connection/{action}"));
            assert_eq!(reply.status, 403);
            assert!(reply.json()["detail"].is_string());
        }
    }
}

#[test]
fn a_rejected_request_stays_with_its_sender_who_may_ask_again() {
    let site = Site::start();
    let me = site.sign_in();
    let other = me.id + 6;
    site.act(other, "reject", me.id);
    let sent = site.get(&me.token, "/api/v2/user/connection/requests_sent/");
    let rejected =
        |request: &&Value| request["to_user"]["id"] == other && request["rejected"].is_string();
    assert!(
        sent["results"]
            .as_array()
            .unwrap()
            .iter()
            .any(|request| rejected(&request))
    );
    assert_eq!(
        status_after(&site, &me, other, "connection/request"),
        "sent_connection_request"
    );
    assert_eq!(
        site.relation(other, me.id)["status"],
        "received_connection_request"
    );
}

#[test]
fn a_request_marked_seen_says_when() {
    let site = Site::start();
    let me = site.sign_in();
    let other = site.control("arrive", &json!({ "to": me.id }))["from"]["id"]
        .as_i64()
        .unwrap();
    let first =
        || site.get(&me.token, "/api/v2/user/connection/requests/?limit=1")["results"][0].clone();
    assert_eq!(first()["from_user"]["id"], other);
    assert!(first().get("viewed").is_none_or(Value::is_null));
    let reply = post(&site, &me, other, "connection_requests/mark_seen");
    assert_eq!((reply.status, reply.text.as_str()), (204, ""));
    assert!(first()["viewed"].is_string());
}

#[test]
fn outside_friendship_mode_there_is_only_following() {
    let site = Site::start();
    let me = site.sign_in();
    site.settings(&json!({ "friendshipMode": false }));
    let preferences = site
        .call("GET", "/api/v2/dynamic_preference/", &[], None)
        .json();
    let preference = |name: &str| {
        preferences["results"]
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["name"] == name)
            .unwrap()["value"]
            .clone()
    };
    assert_eq!(
        (
            preference("follow_enabled"),
            preference("connection_enabled")
        ),
        (json!(true), json!(false))
    );
    assert_eq!(
        post(&site, &me, me.id + 16, "connection/request").status,
        403
    );
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/api/v2/user/connection/requests/")
            .status,
        403
    );
    let status = site.get(
        &me.token,
        &format!("/api/v2/user/{}/connection_status/", me.id + 9),
    );
    assert_eq!(status["connection_status"], "followed");
}
