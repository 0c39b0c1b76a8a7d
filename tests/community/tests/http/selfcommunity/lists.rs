//! Requests and connections, page by page.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ids, walk};
use crate::support::Site;

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
