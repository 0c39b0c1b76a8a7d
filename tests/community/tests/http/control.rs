//! The control side itself.

use practice_community::{Community, Options};
use serde_json::{Value, json};

use crate::support::{Site, agent};

#[test]
fn without_its_flag_there_is_no_control() {
    let running = Community::start(Options {
        people: 120,
        ..Options::default()
    })
    .unwrap();
    for path in ["/control/state", "/control/people", "/control/sign-in"] {
        assert_eq!(
            agent().get(running.url() + path).call().unwrap().status(),
            404
        );
        assert_eq!(
            agent()
                .post(running.url() + path)
                .send_empty()
                .unwrap()
                .status(),
            404
        );
    }
}

#[test]
fn the_state_names_the_people_stories_need() {
    let site = Site::start();
    let state = site.state();
    assert_eq!(state["era"], "current");
    assert_eq!(state["friendshipMode"], true);
    assert_eq!(state["people"], 400);
    assert_eq!(state["signedInUserId"], Value::Null);
    let lonely = site.token(site.id("lonelyUserId"));
    assert_eq!(
        site.get(&lonely, "/api/users/friendrequests")["ResponseData"],
        json!([])
    );
    assert_eq!(
        site.get(&lonely, "/api/v2/user/me/")["connections_counter"],
        0
    );
}

#[test]
fn anyone_can_be_acted_as() {
    let site = Site::start();
    assert_eq!(site.act(417, "request", 419), "sent_connection_request");
    assert_eq!(site.act(419, "reject", 417), Value::Null);
    assert_eq!(
        site.relation(417, 419),
        json!({ "status": null, "rejectedBy": 419, "blocked": false })
    );
    assert_eq!(
        site.act(419, "cancel_reject", 417),
        "received_connection_request"
    );
    assert_eq!(site.act(417, "cancel", 419), Value::Null);
    site.act(417, "block", 419);
    assert_eq!(site.relation(419, 417)["blocked"], true);
    let reply = site.call(
        "POST",
        "/control/act",
        &[],
        Some(&json!({ "as": 419, "action": "request", "user": 417 }).to_string()),
    );
    assert_eq!(
        (reply.status, reply.json()["error"].clone()),
        (409, json!("blocked"))
    );
    for wrong in [
        json!({ "as": 417, "action": "hug", "user": 419 }),
        json!({ "as": 417, "action": "accept" }),
    ] {
        assert_eq!(
            site.call("POST", "/control/act", &[], Some(&wrong.to_string()))
                .status,
            400
        );
    }
}

#[test]
fn arrivals_are_believable_strangers_each_time_another() {
    let site = Site::start();
    let me = site.sign_in();
    let arrive = |body: Value| site.control("arrive", &body)["from"].clone();
    let first = arrive(json!({ "to": me.id, "message": "Hello there" }));
    let second = arrive(json!({ "to": me.id }));
    assert_ne!(first["id"], second["id"]);
    let list = site.get(&me.token, "/api/users/friendrequests");
    let requests = list["ResponseData"].as_array().unwrap();
    assert_eq!(requests.len(), 7);
    assert_eq!(requests[0]["FromUser"]["UserID"], second["id"]);
    assert_eq!(requests[1]["Message"], "Hello there");
    assert_eq!(
        requests[1]["FromUser"]["UserInfoDisplayName"],
        first["name"]
    );
    assert!(requests[0]["Message"].as_str().unwrap().len() > 5);
}

#[test]
fn the_directory_can_be_searched_and_paged() {
    let site = Site::start();
    let people = |query: &str| {
        site.call("GET", &format!("/control/people?{query}"), &[], None)
            .json()
    };
    let first = people("limit=12");
    assert_eq!(
        (
            first["count"].clone(),
            first["results"].as_array().unwrap().len()
        ),
        (json!(400), 12)
    );
    let results = first["results"].as_array().unwrap();
    assert!(
        results
            .iter()
            .all(|person| person["headline"].is_string() && person["username"].is_string())
    );
    assert!(results.iter().any(|person| person["avatar"].is_null()));
    assert_eq!(people("search=harbour%20choir")["results"][0]["id"], 403);
    assert_eq!(
        people("limit=1&offset=399")["results"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_journal_tells_each_call_and_no_secret() {
    let site = Site::start();
    let me = site.sign_in();
    site.as_bearer(&me.token, "GET", "/api/users/me?x=1");
    let next = site.journal(0)["next"].as_u64().unwrap();
    site.call("GET", "/api/users/me", &[("rest-api-key", &me.key)], None);
    site.call(
        "GET",
        "/api/v2/user/me/",
        &[
            ("cookie", &me.cookie),
            ("origin", "https://a.example"),
            ("referer", "https://a.example/page?tab=2"),
        ],
        None,
    );
    site.as_bearer("wrong", "POST", "/api/v2/user/402/connection/accept/");
    let journal = site.journal(next);
    let calls = journal["calls"].as_array().unwrap();
    let seen: Vec<Value> = calls
        .iter()
        .map(|call| {
            json!([
                call["method"],
                call["path"],
                call["status"],
                call["auth"],
                call["userId"]
            ])
        })
        .collect();
    assert_eq!(
        seen,
        [
            json!(["GET", "/api/users/me", 200, "key", me.id]),
            json!(["GET", "/api/v2/user/me/", 200, "cookie", me.id]),
            json!([
                "POST",
                "/api/v2/user/402/connection/accept/",
                401,
                "bearer",
                null
            ]),
        ]
    );
    assert_eq!(calls[1]["origin"], "https://a.example");
    assert_eq!(calls[1]["referrer"], "https://a.example/page?tab=2");
    let at = |call: &Value| call["at"].as_i64().unwrap();
    assert!(at(&calls[0]) > 1_700_000_000_000 && at(&calls[0]) <= at(&calls[2]));
    assert_eq!(site.journal(0)["calls"][0]["query"], "x=1");
    let text = site.journal(0).to_string();
    assert!(!text.contains(&me.token) && !text.contains(&me.key) && !text.contains(&me.cookie));
    site.call("DELETE", "/control/journal", &[], None);
    assert_eq!(site.journal(0)["calls"], json!([]));
}

#[test]
fn a_reset_goes_back_to_the_seed_and_keeps_who_is_signed_in() {
    let site = Site::start();
    let me = site.sign_in();
    let pending = || {
        site.get(&me.token, "/api/users/friendrequests")
            .to_string()
            .replace(char::is_numeric, "")
    };
    let before = pending();
    site.act(me.id, "accept", 402);
    site.act(me.id, "block", 410);
    site.control("act", &json!({ "as": 403, "action": "delete-account" }));
    site.settings(
        &json!({ "era": "before-2023", "friendshipMode": false, "axeroErrorStatus": 400 }),
    );
    site.fault(&json!({ "route": "*", "kind": "status", "status": 500 }));
    site.control("reset", &json!({}));
    assert_eq!(pending(), before);
    assert_eq!(
        site.relation(me.id, 410),
        json!({ "status": "connected", "rejectedBy": null, "blocked": false })
    );
    let state = site.state();
    assert_eq!(
        (state["era"].clone(), state["friendshipMode"].clone()),
        (json!("current"), json!(true))
    );
    assert_eq!(state["axeroErrorStatus"], 200);
}

#[test]
fn settings_that_make_no_sense_are_refused() {
    let site = Site::start();
    for wrong in [
        json!({ "era": "stone" }),
        json!({ "axeroErrorStatus": 99 }),
        json!({ "sessionSeconds": 0 }),
        json!({ "frienshipMode": true }),
    ] {
        let reply = site.call("PUT", "/control/settings", &[], Some(&wrong.to_string()));
        assert_eq!(reply.status, 400, "{wrong}");
    }
}
