//! Who may call: bearer, legacy key, session cookie; missing, wrong, expired.

use serde_json::{Value, json};

use crate::support::Site;

const AXERO: &str = "/api/users/me";
const SELFCOMMUNITY: &str = "/api/v2/user/me/";

fn status(site: &Site, path: &str, header: (&str, &str)) -> u16 {
    site.call("GET", path, &[header], None).status
}

#[test]
fn each_platform_takes_its_credentials() {
    let site = Site::start();
    let me = site.sign_in();
    let bearer = format!("bearer {}", me.token);
    for path in [AXERO, SELFCOMMUNITY] {
        assert_eq!(status(&site, path, ("authorization", &bearer)), 200);
        assert_eq!(
            status(&site, path, ("cookie", &format!("other=1; {}", me.cookie))),
            200
        );
    }
    assert_eq!(status(&site, AXERO, ("rest-api-key", &me.key)), 200);
    assert_eq!(status(&site, SELFCOMMUNITY, ("rest-api-key", &me.key)), 401);
}

#[test]
fn missing_and_wrong_credentials_are_401_in_each_shape() {
    let site = Site::start();
    let me = site.sign_in();
    let wrong = [
        ("accept", "*/*".to_owned()),
        ("authorization", "Bearer wrong".to_owned()),
        ("authorization", me.token.clone()),
        ("authorization", format!("Bearer {}", me.key)),
        ("rest-api-key", me.token.clone()),
        ("cookie", "practice_session=wrong".to_owned()),
    ];
    for (name, value) in &wrong {
        let axero = site.call("GET", AXERO, &[(name, value)], None);
        assert_eq!(
            (axero.status, axero.json()["IsError"].clone()),
            (401, Value::Bool(true))
        );
        let other = site.call("GET", SELFCOMMUNITY, &[(name, value)], None);
        assert_eq!(other.status, 401);
        assert!(other.json()["detail"].is_string());
        assert!(other.header("www-authenticate").is_some());
    }
    let both = [
        ("authorization", "Bearer wrong"),
        ("cookie", me.cookie.as_str()),
    ];
    assert_eq!(
        site.call("GET", AXERO, &both, None).status,
        401,
        "a wrong token is not made good by a cookie"
    );
}

#[test]
fn tokens_and_sessions_expire_apart_and_for_one_person_alone() {
    let site = Site::start();
    let (me, other) = (site.sign_in(), site.token(402));
    let alive = || {
        let bearer = format!("Bearer {}", me.token);
        (
            status(&site, AXERO, ("authorization", &bearer)),
            status(&site, AXERO, ("rest-api-key", &me.key)),
            status(&site, AXERO, ("cookie", &me.cookie)),
        )
    };
    site.control("expire", &json!({ "userId": 402 }));
    assert_eq!(alive(), (200, 200, 200));
    assert_eq!(site.as_bearer(&other, "GET", AXERO).status, 401);
    site.control("expire", &json!({ "userId": me.id, "what": "tokens" }));
    assert_eq!(alive(), (401, 401, 200));
    site.control("expire", &json!({ "what": "sessions" }));
    assert_eq!(alive(), (401, 401, 401));
    assert_eq!(
        site.as_bearer(&site.token(me.id), "GET", AXERO).status,
        200,
        "a fresh token is good"
    );
}

#[test]
fn signing_out_ends_the_session() {
    let site = Site::start();
    let me = site.sign_in();
    let signed_in = || {
        site.call("GET", "/control/state", &[("cookie", &me.cookie)], None)
            .json()["signedInUserId"]
            .clone()
    };
    assert_eq!(signed_in(), me.id);
    let reply = site.call("POST", "/control/sign-out", &[("cookie", &me.cookie)], None);
    assert!(reply.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(signed_in(), Value::Null);
    assert_eq!(status(&site, AXERO, ("cookie", &me.cookie)), 401);
}

#[test]
fn the_cookie_is_kept_from_scripts_and_lasts_as_long_as_set() {
    let site = Site::start();
    site.settings(&json!({ "sessionSeconds": 90 }));
    let reply = site.call("POST", "/control/sign-in", &[], Some("{\"userId\": 402}"));
    let cookie = reply.header("set-cookie").unwrap();
    assert!(
        cookie.contains("HttpOnly")
            && cookie.contains("SameSite=Lax")
            && cookie.contains("Max-Age=90")
    );
    assert_eq!(reply.json()["username"], "tomasz");
}

#[test]
fn a_deleted_account_is_signed_out() {
    let site = Site::start();
    let token = site.token(402);
    site.control("act", &json!({ "as": 402, "action": "delete-account" }));
    assert_eq!(site.as_bearer(&token, "GET", AXERO).status, 401);
    let me = site.sign_in();
    let count = site.get(&me.token, "/api/users/me/friendrequests/pending/count");
    assert_eq!(count["ResponseData"], 4);
}
