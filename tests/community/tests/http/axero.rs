//! Axero's calls, each as it should go and as it should be refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Reply, Site};

const CONNECTIONS: &str = "/api/users/connections";

fn answered(site: &Site, token: &str, method: &str, me: i64, other: i64) -> Reply {
    let path = format!("{CONNECTIONS}?userid={me}&connectionuserid={other}");
    let authorization = format!("Bearer {token}");
    let body = (method == "PUT").then_some("{}");
    site.call(method, &path, &[("authorization", &authorization)], body)
}

fn refused(reply: &Reply) -> String {
    assert_eq!(reply.status, 200, "{}", reply.text);
    let body = reply.json();
    assert_eq!(body["IsError"], true);
    assert_eq!(body["ResponseData"], Value::Null);
    body["ResponseMessage"].as_str().unwrap().to_owned()
}

#[test]
fn pending_requests_come_at_once_and_agree_with_their_count() {
    let site = Site::start();
    let me = site.sign_in();
    let list = site.get(&me.token, "/api/users/friendrequests");
    let requests = list["ResponseData"].as_array().unwrap();
    let count = site.get(&me.token, "/api/users/me/friendrequests/pending/count");
    assert_eq!(list["IsError"], false);
    assert_eq!(requests.len(), 5);
    assert_eq!(count["ResponseData"], 5);
    for request in requests {
        assert_eq!(request["ToUser"]["UserID"], me.id);
        assert!(request["FromUser"]["UserID"].is_i64());
        assert!(request.get("id").is_none());
    }
    let popular = site.token(site.id("popularUserId"));
    let many = site.get(&popular, "/api/users/friendrequests");
    assert_eq!(many["ResponseData"].as_array().unwrap().len(), 300);
}

#[test]
fn who_am_i_is_a_bare_user() {
    let site = Site::start();
    let me = site.sign_in();
    let user = site.get(&me.token, "/api/users/me");
    assert_eq!(user["UserID"], me.id);
    assert!(user.get("IsError").is_none());
}

#[test]
fn connections_come_in_pages_that_make_up_the_whole() {
    let site = Site::start();
    let me = site.sign_in();
    let page = |n: i64| {
        site.get(
            &me.token,
            &format!(
                "/api/users/{}/friends?IsConfirmed=true&Page={n}&PageLength=15",
                me.id
            ),
        )
    };
    let ids: Vec<i64> = (1..=4)
        .flat_map(|n| page(n)["ResponseData"].as_array().unwrap().clone())
        .map(|user| user["UserID"].as_i64().unwrap())
        .collect();
    assert_eq!(page(1)["TotalRecords"], 40);
    assert_eq!(ids.len(), 40);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 40);
    let unconfirmed = site.get(
        &me.token,
        &format!("/api/users/{}/friends?IsConfirmed=False", me.id),
    );
    assert_eq!(unconfirmed["TotalRecords"], 8);
}

#[test]
fn accept_and_decline_take_requests_off_the_list() {
    let site = Site::start();
    let me = site.sign_in();
    let (first, second) = (me.id + 1, me.id + 2);
    assert_eq!(
        answered(&site, &me.token, "PUT", me.id, first).json()["IsError"],
        false
    );
    assert_eq!(
        answered(&site, &me.token, "DELETE", me.id, second).json()["IsError"],
        false
    );
    let count = site.get(&me.token, "/api/users/me/friendrequests/pending/count");
    assert_eq!(count["ResponseData"], 3);
    let status = |other: i64| {
        site.get(
            &me.token,
            &format!("/api/users/{}/connections/{other}/status", me.id),
        )["ResponseData"]
            .clone()
    };
    assert_eq!(status(first), "Connected");
    assert_eq!(status(second), "NotConnected");
    assert_eq!(status(me.id + 3), "Received");
    assert_eq!(status(me.id + 6), "Sent");
}

#[test]
fn what_is_not_pending_cannot_be_answered() {
    let site = Site::start();
    let me = site.sign_in();
    let gone = "This connection request is no longer pending.";
    answered(&site, &me.token, "PUT", me.id, me.id + 1);
    for other in [me.id + 1, me.id + 6, me.id + 9, me.id + 16] {
        assert_eq!(
            refused(&answered(&site, &me.token, "PUT", me.id, other)),
            gone
        );
        assert_eq!(
            refused(&answered(&site, &me.token, "DELETE", me.id, other)),
            gone
        );
    }
    assert_eq!(site.relation(me.id, me.id + 1)["status"], "connected");
}

#[test]
fn other_refusals_have_their_message() {
    let site = Site::start();
    let me = site.sign_in();
    let say = |other: i64| refused(&answered(&site, &me.token, "PUT", me.id, other));
    assert_eq!(say(me.id), "You cannot connect with yourself.");
    assert_eq!(say(99_999), "User not found.");
    site.act(me.id + 1, "block", me.id);
    assert_eq!(
        say(me.id + 1),
        "You are not allowed to do this with this user."
    );
    let someone_else = answered(&site, &me.token, "PUT", me.id + 1, me.id);
    assert_eq!(refused(&someone_else), "You are not allowed to do this.");
    let missing = site.as_bearer(&me.token, "PUT", CONNECTIONS);
    assert_eq!(
        refused(&missing),
        "A parameter is missing or has an invalid value."
    );
}

#[test]
fn reading_is_refused_where_a_parameter_makes_no_sense() {
    let site = Site::start();
    let me = site.sign_in();
    let id = me.id;
    for path in [
        "/api/users/friendrequests?ToUserID=abc".to_owned(),
        "/api/users/friendrequests?FetchForAllUsers=perhaps".to_owned(),
        "/api/users/friendrequests?ToUserID=99999".to_owned(),
        format!("/api/users/{id}/friends?Page=0"),
        format!("/api/users/{id}/friends?PageLength=-1"),
        "/api/users/abc/friends".to_owned(),
        "/api/users/99999/friends".to_owned(),
        format!("/api/users/{id}/connections/99999/status"),
    ] {
        refused(&site.as_bearer(&me.token, "GET", &path));
    }
    assert_eq!(site.as_bearer(&me.token, "GET", "/api/nothing").status, 404);
}

#[test]
fn only_an_administrator_sees_the_requests_of_others() {
    let site = Site::start();
    let me = site.sign_in();
    let own = site.get(
        &me.token,
        &format!("/api/users/friendrequests?ToUserID={}", me.id),
    );
    assert_eq!(own["ResponseData"].as_array().unwrap().len(), 5);
    for path in ["ToUserID=402", "FetchForAllUsers=true"] {
        let reply = site.as_bearer(
            &me.token,
            "GET",
            &format!("/api/users/friendrequests?{path}"),
        );
        assert_eq!(refused(&reply), "You are not allowed to do this.");
    }
    let administrator = site.token(site.id("administratorUserId"));
    let hers = site.get(
        &administrator,
        &format!("/api/users/friendrequests?ToUserID={}", me.id),
    );
    assert_eq!(hers["ResponseData"].as_array().unwrap().len(), 5);
    let all = site.get(
        &administrator,
        "/api/users/friendrequests?FetchForAllUsers=true",
    );
    let to: BTreeSet<i64> = all["ResponseData"]
        .as_array()
        .unwrap()
        .iter()
        .map(|request| request["ToUser"]["UserID"].as_i64().unwrap())
        .collect();
    assert!(to.contains(&me.id) && to.len() > 5);
}

#[test]
fn the_status_of_failures_can_be_set() {
    let site = Site::start();
    let me = site.sign_in();
    site.settings(&json!({ "axeroErrorStatus": 422 }));
    let reply = answered(&site, &me.token, "PUT", me.id, me.id);
    assert_eq!(
        (reply.status, reply.json()["IsError"].clone()),
        (422, Value::Bool(true))
    );
}
