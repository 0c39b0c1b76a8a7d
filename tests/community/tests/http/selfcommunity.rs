//! SelfCommunity's calls, each as it should go and as it should be refused.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Keys, Reply, Site};

fn post(site: &Site, me: &Keys, other: i64, action: &str) -> Reply {
    site.as_bearer(
        &me.token,
        "POST",
        &format!("/api/v2/user/{other}/{action}/"),
    )
}

fn status_after(site: &Site, me: &Keys, other: i64, action: &str) -> Value {
    let reply = post(site, me, other, action);
    assert_eq!(reply.status, 200, "{action}: {}", reply.text);
    reply.json()["connection_status"].clone()
}

fn refusal(reply: &Reply) -> String {
    assert_eq!(reply.status, 400, "{}", reply.text);
    let body = reply.json();
    assert!(body["errors"][0]["message"].is_string());
    body["errors"][0]["code"].as_str().unwrap().to_owned()
}

fn ids(results: &Value, party: Option<&str>) -> Vec<i64> {
    let user = |result: &Value| party.map_or_else(|| result.clone(), |party| result[party].clone());
    results
        .as_array()
        .unwrap()
        .iter()
        .map(|result| user(result)["id"].as_i64().unwrap())
        .collect()
}

/// Every result of a list, page by page along `next`.
fn walk(site: &Site, token: &str, first: &str) -> (i64, Vec<Value>) {
    let (mut next, mut results) = (Some(first.to_owned()), Vec::new());
    let mut count = 0;
    while let Some(path) = next {
        let page = site.get(token, &path);
        count = page["count"].as_i64().unwrap();
        results.extend(page["results"].as_array().unwrap().clone());
        next = page["next"].as_str().map(str::to_owned);
        assert!(
            next.as_ref()
                .is_none_or(|next| next.starts_with(&site.running.url()))
        );
    }
    (count, results)
}

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
fn request_lists_name_the_other_party_only() {
    let site = Site::start();
    let me = site.sign_in();
    let received = site.get(&me.token, "/api/v2/user/connection/requests/");
    assert_eq!(received["count"], 5);
    assert_eq!(
        ids(&received["results"], Some("from_user")),
        (1..=5).map(|place| me.id + place).collect::<Vec<_>>()
    );
    let sent = site.get(&me.token, "/api/v2/user/connection/requests_sent/");
    assert_eq!(
        ids(&sent["results"], Some("to_user")),
        [me.id + 6, me.id + 7, me.id + 8]
    );
    for request in received["results"].as_array().unwrap() {
        assert!(request.get("to_user").is_none() && request.get("id").is_none());
        assert!(request["created"].is_string());
    }
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
fn pages_follow_one_another_by_absolute_addresses() {
    let site = Site::start();
    let popular = site.token(site.id("popularUserId"));
    let (count, requests) = walk(
        &site,
        &popular,
        "/api/v2/user/connection/requests/?limit=70",
    );
    let people: BTreeSet<i64> = ids(&Value::from(requests), Some("from_user"))
        .into_iter()
        .collect();
    assert_eq!((count, people.len()), (300, 300));
    let page = site.get(
        &popular,
        "/api/v2/user/connection/requests/?limit=70&offset=35",
    );
    let previous = page["previous"].as_str().unwrap();
    assert!(previous.ends_with("?limit=70"), "{previous}");
    let huge = site.get(
        &popular,
        "/api/v2/user/connection/requests/?limit=5000&offset=nonsense",
    );
    assert_eq!(huge["results"].as_array().unwrap().len(), 100);
    let beyond = site.get(&popular, "/api/v2/user/connection/requests/?offset=5000");
    assert_eq!(
        (beyond["results"].clone(), beyond["next"].clone()),
        (json!([]), Value::Null)
    );
}

#[test]
fn connections_are_listed_and_those_in_common_on_demand() {
    let site = Site::start();
    let me = site.sign_in();
    let (count, friends) = walk(
        &site,
        &me.token,
        &format!("/api/v2/user/{}/connections/", me.id),
    );
    assert_eq!((count, friends.len()), (40, 40));
    let mine: BTreeSet<i64> = ids(&Value::from(friends), None).into_iter().collect();
    let other = me.id + 10;
    let (_, theirs) = walk(
        &site,
        &me.token,
        &format!("/api/v2/user/{other}/connections/"),
    );
    let theirs: BTreeSet<i64> = ids(&Value::from(theirs), None).into_iter().collect();
    let (_, shared) = walk(
        &site,
        &me.token,
        &format!("/api/v2/user/{other}/connections/?mutual=1&limit=2"),
    );
    let shared: BTreeSet<i64> = ids(&Value::from(shared), None).into_iter().collect();
    assert!(!shared.is_empty());
    assert_eq!(shared, mine.intersection(&theirs).copied().collect());
}

#[test]
fn connections_are_public_where_content_is_available_to_all() {
    let site = Site::start();
    let path = "/api/v2/user/402/connections/";
    assert_eq!(site.call("GET", path, &[], None).status, 401);
    site.settings(&json!({ "contentAvailability": true }));
    assert_eq!(site.call("GET", path, &[], None).status, 200);
    let wrong = site.as_bearer("wrong", "GET", path);
    assert_eq!(wrong.status, 401);
}

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
    let found = site.get(&me.token, "/api/v2/user/search/?search=ZIELI%C5%83");
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
