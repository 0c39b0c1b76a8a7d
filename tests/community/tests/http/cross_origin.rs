//! Pages of other origins: the configured ones, and no other.

use practice_community::{Community, Error, Options};

use crate::support::{Reply, Site};

const FRIEND: &str = "https://friend.example";

fn site() -> Site {
    Site::with(Options {
        allow_origins: vec![FRIEND.to_owned()],
        ..Options::default()
    })
}

fn preflight(site: &Site, origin: &str) -> Reply {
    let headers = [
        ("origin", origin),
        ("access-control-request-method", "PUT"),
        ("access-control-request-headers", "authorization,x-own"),
    ];
    site.call("OPTIONS", "/api/users/connections", &headers, None)
}

#[test]
fn a_configured_origin_may_call_with_credentials() {
    let site = site();
    let reply = preflight(&site, FRIEND);
    assert_eq!(reply.status, 200);
    assert_eq!(reply.header("access-control-allow-origin"), Some(FRIEND));
    assert_eq!(
        reply.header("access-control-allow-credentials"),
        Some("true")
    );
    assert!(
        reply
            .header("access-control-allow-methods")
            .unwrap()
            .contains("PUT")
    );
    assert_eq!(
        reply.header("access-control-allow-headers"),
        Some("authorization,x-own")
    );
    let call = site.call(
        "GET",
        "/api/v2/dynamic_preference/",
        &[("origin", FRIEND)],
        None,
    );
    assert_eq!(call.header("access-control-allow-origin"), Some(FRIEND));
    assert!(
        call.header("access-control-expose-headers")
            .unwrap()
            .contains("retry-after")
    );
    assert_eq!(
        site.journal(0)["calls"].as_array().unwrap().len(),
        1,
        "a preflight is no call"
    );
    assert_eq!(site.journal(0)["calls"][0]["origin"], FRIEND);
}

#[test]
fn any_other_origin_gets_no_permission() {
    let site = site();
    for origin in [
        "https://stranger.example",
        "https://friend.example:8443",
        "null",
    ] {
        let reply = preflight(&site, origin);
        assert_eq!(reply.header("access-control-allow-origin"), None);
        assert_eq!(reply.header("access-control-allow-credentials"), None);
        let call = site.call(
            "GET",
            "/api/v2/dynamic_preference/",
            &[("origin", origin)],
            None,
        );
        assert_eq!(call.header("access-control-allow-origin"), None);
    }
}

#[test]
fn the_control_side_and_faulty_answers_follow_the_same_rule() {
    let site = site();
    let state = site.call("GET", "/control/state", &[("origin", FRIEND)], None);
    assert_eq!(state.header("access-control-allow-origin"), Some(FRIEND));
    site.fault(
        &serde_json::json!({ "route": "*", "kind": "status", "status": 429, "retryAfter": 1 }),
    );
    let faulty = site.call("GET", "/api/users/me", &[("origin", FRIEND)], None);
    assert_eq!(
        (faulty.status, faulty.header("access-control-allow-origin")),
        (429, Some(FRIEND))
    );
}

#[test]
fn what_is_no_origin_is_refused_at_the_start() {
    for text in ["friend.example", "https://friend.example/path", "*"] {
        let options = Options {
            allow_origins: vec![text.to_owned()],
            ..Options::default()
        };
        assert!(
            matches!(Community::start(options), Err(Error::Option(_))),
            "{text}"
        );
    }
}
