//! The answers and paths of SelfCommunity before and after June 2023.

use practice_community::{Era, Options};

use crate::support::Site;

#[test]
fn before_2023_actions_answer_nothing_and_lists_name_the_person() {
    let site = Site::with(Options {
        era: Era::Before2023,
        ..Options::default()
    });
    let me = site.sign_in();
    let request = site.as_bearer(&me.token, "POST", "/api/v2/user/417/connection/request/");
    assert_eq!((request.status, request.text.as_str()), (204, ""));
    assert_eq!(
        site.relation(me.id, 417)["status"],
        "sent_connection_request"
    );
    let received = site.get(
        &me.token,
        &format!("/api/v2/user/{}/connection/requests/", me.id),
    );
    assert_eq!(received["count"], 5);
    assert!(received["results"][0]["id"].is_i64());
    let sent = site.get(
        &me.token,
        &format!("/api/v2/user/{}/connection/requests_sent/", me.id),
    );
    assert_eq!(sent["count"], 4);
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/api/v2/user/connection/requests/")
            .status,
        404
    );
    assert_eq!(
        site.as_bearer(&me.token, "GET", "/api/v2/user/402/connection/requests/")
            .status,
        403
    );
}

#[test]
fn today_the_older_paths_are_gone_and_the_era_can_change() {
    let site = Site::start();
    let me = site.sign_in();
    let older = format!("/api/v2/user/{}/connection/requests/", me.id);
    assert_eq!(site.as_bearer(&me.token, "GET", &older).status, 404);
    site.settings(&serde_json::json!({ "era": "before-2023" }));
    assert_eq!(site.as_bearer(&me.token, "GET", &older).status, 200);
    assert_eq!(site.state()["era"], "before-2023");
    let preferences = site.call("GET", "/api/v2/dynamic_preference/", &[], None);
    assert!(!preferences.text.contains("connection_enabled"));
}
