//! Every kind of fault, and whom it meets.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};

use crate::support::{Keys, Reply, Site};

const REQUESTS: &str = "/api/users/friendrequests";

fn broken(kind: &Value) -> (Site, Keys, Reply) {
    let site = Site::start();
    let me = site.sign_in();
    let mut fault = json!({ "route": format!("GET {REQUESTS}"), "times": 1 });
    fault
        .as_object_mut()
        .unwrap()
        .extend(kind.as_object().unwrap().clone());
    site.fault(&fault);
    let reply = site.as_bearer(&me.token, "GET", REQUESTS);
    let healed = site.get(&me.token, REQUESTS);
    assert_eq!(
        healed["ResponseData"].as_array().unwrap().len(),
        5,
        "it meets one call only"
    );
    (site, me, reply)
}

#[test]
fn a_status_comes_with_its_retry_after_and_body() {
    let (_, _, reply) = broken(&json!({ "kind": "status", "status": 429, "retryAfter": 7 }));
    assert_eq!(
        (reply.status, reply.header("retry-after")),
        (429, Some("7"))
    );
    let date = "Wed, 21 Oct 2026 07:28:00 GMT";
    let (_, _, reply) = broken(
        &json!({ "kind": "status", "status": 503, "retryAfter": date, "body": { "detail": "later" } }),
    );
    assert_eq!(
        (reply.status, reply.header("retry-after")),
        (503, Some(date))
    );
    assert_eq!(reply.json()["detail"], "later");
    let (_, _, reply) = broken(&json!({ "kind": "status", "status": 500, "body": "plain" }));
    assert_eq!(reply.text, "plain");
    assert!(
        reply
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
}

#[test]
fn answers_can_be_of_the_wrong_type_text_or_shape() {
    let (_, _, reply) = broken(&json!({ "kind": "wrong-content-type" }));
    assert!(
        reply
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
    assert_eq!(reply.json()["IsError"], false, "the answer itself is true");
    let (_, _, reply) = broken(&json!({ "kind": "invalid-json" }));
    assert_eq!(reply.header("content-type"), Some("application/json"));
    assert!(serde_json::from_str::<Value>(&reply.text).is_err());
    let (_, _, reply) = broken(&json!({ "kind": "wrong-shape" }));
    assert!(reply.json()["ResponseData"]["unexpected"].is_array());
    let (_, _, reply) = broken(&json!({ "kind": "login-page" }));
    assert_eq!(
        (reply.status, reply.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );
    assert!(reply.text.contains("<form"));
}

#[test]
fn latency_holds_one_call_and_lets_others_pass() {
    let site = Site::start();
    let me = site.sign_in();
    site.fault(&json!({ "route": REQUESTS, "kind": "latency", "ms": 3_600_000 }));
    let _held = raw_call(&site, &me.token);
    let calls = || site.journal(0)["calls"].as_array().unwrap().clone();
    while calls().is_empty() {
        std::thread::yield_now();
    }
    assert_eq!(site.get(&me.token, "/api/users/me")["UserID"], me.id);
    assert_eq!(
        (&calls()[0]["status"], &calls()[1]["status"]),
        (&Value::Null, &json!(200))
    );
    site.call("DELETE", "/control/faults", &[], None);
    site.fault(&json!({ "route": REQUESTS, "kind": "latency", "ms": 1 }));
    assert_eq!(site.get(&me.token, REQUESTS)["IsError"], false);
}

#[test]
fn a_drip_sends_the_true_answer_bit_by_bit() {
    let (_, _, reply) = broken(&json!({ "kind": "drip", "bytesPerSecond": 1_000_000 }));
    assert_eq!(reply.json()["ResponseData"].as_array().unwrap().len(), 5);
    let site = Site::start();
    let me = site.sign_in();
    site.fault(&json!({ "route": REQUESTS, "kind": "drip", "bytesPerSecond": 10 }));
    let (mut stream, mut came) = (raw_call(&site, &me.token), Vec::new());
    while !String::from_utf8_lossy(&came).contains("\r\n\r\n1\r\n{") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        came.extend(byte);
    }
    assert!(came.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn a_cut_body_ends_half_way() {
    let site = Site::start();
    let me = site.sign_in();
    site.fault(&json!({ "route": REQUESTS, "kind": "cut-body", "times": 1 }));
    let authorization = format!("Bearer {}", me.token);
    let headers = [("authorization", authorization.as_str())];
    assert!(site.try_call("GET", REQUESTS, &headers, None).is_err());
    site.fault(&json!({ "route": REQUESTS, "kind": "cut-body", "times": 1 }));
    let raw = raw_get(&site, &me.token);
    assert!(
        raw.starts_with("HTTP/1.1 200") && raw.contains("\"IsError\":false"),
        "half of it came"
    );
    assert!(!raw.trim_end().ends_with("\r\n0"), "and its end did not");
}

#[test]
fn a_dropped_connection_answers_nothing_at_all() {
    let site = Site::start();
    let me = site.sign_in();
    site.fault(&json!({ "route": REQUESTS, "kind": "drop", "times": 1 }));
    assert_eq!(raw_get(&site, &me.token), "");
    let calls = site.journal(0)["calls"].clone();
    assert_eq!(calls.as_array().unwrap().len(), 1);
    assert_eq!(calls[0]["status"], Value::Null);
    assert!(raw_get(&site, &me.token).starts_with("HTTP/1.1 200"));
}

#[test]
fn a_connection_left_open_is_not_used_again_once_calls_may_be_dropped() {
    let site = Site::start();
    let me = site.sign_in();
    let mut kept = TcpStream::connect(site.running.address()).unwrap();
    write!(
        kept,
        "GET {REQUESTS} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n\r\n",
        me.token
    )
    .unwrap();
    let mut head = [0; 12];
    kept.read_exact(&mut head).unwrap();
    assert_eq!(&head, b"HTTP/1.1 200");
    site.fault(&json!({ "route": "PUT *", "kind": "drop" }));
    let mut rest = String::new();
    kept.read_to_string(&mut rest).unwrap();
    let reply = site.as_bearer(&me.token, "GET", REQUESTS);
    assert_eq!(
        (reply.status, reply.header("connection")),
        (200, Some("close"))
    );
}

#[test]
fn an_action_can_be_carried_out_and_its_answer_lost() {
    let site = Site::start();
    let me = site.sign_in();
    let accept = |other: i64| {
        let authorization = format!("Bearer {}", me.token);
        site.try_call(
            "POST",
            &format!("/api/v2/user/{other}/connection/accept/"),
            &[("authorization", &authorization)],
            None,
        )
    };
    let route = "POST /api/v2/user/*/connection/accept/";
    site.fault(&json!({ "route": route, "kind": "status", "status": 504, "times": 1 }));
    assert_eq!(accept(402).unwrap().status, 504);
    assert_eq!(
        site.relation(402, me.id)["status"],
        "sent_connection_request"
    );
    site.fault(
        &json!({ "route": route, "kind": "status", "status": 504, "times": 1, "after": true }),
    );
    assert_eq!(accept(402).unwrap().status, 504);
    assert_eq!(site.relation(402, me.id)["status"], "connected");
    site.fault(&json!({ "route": route, "kind": "drop", "times": 1, "after": true }));
    assert!(accept(403).is_err());
    assert_eq!(site.relation(403, me.id)["status"], "connected");
}

#[test]
fn faults_last_until_cleared_one_by_one_or_all() {
    let site = Site::start();
    let me = site.sign_in();
    let status = |path: &str| site.as_bearer(&me.token, "GET", path).status;
    let id = site.control(
        "faults",
        &json!({ "route": "*", "kind": "status", "status": 500 }),
    )["id"]
        .clone();
    site.fault(&json!({ "route": "/api/users/me", "kind": "status", "status": 503 }));
    assert_eq!(
        (status("/api/users/me"), status("/api/v2/user/me/")),
        (500, 500)
    );
    assert_eq!(
        status("/avatars/401.svg"),
        200,
        "a star is every API call, and only those"
    );
    let listed = site.call("GET", "/control/faults", &[], None).json();
    assert_eq!(listed["faults"].as_array().unwrap().len(), 2);
    site.call("DELETE", &format!("/control/faults/{id}"), &[], None);
    assert_eq!(
        (status("/api/users/me"), status("/api/v2/user/me/")),
        (503, 200)
    );
    site.call("DELETE", "/control/faults", &[], None);
    assert_eq!(status("/api/users/me"), 200);
}

#[test]
fn faults_add_up_in_their_order() {
    let site = Site::start();
    let me = site.sign_in();
    site.fault(&json!({ "route": REQUESTS, "kind": "wrong-content-type", "times": 1 }));
    site.fault(&json!({ "route": REQUESTS, "kind": "status", "status": 502, "times": 1 }));
    site.fault(&json!({ "route": REQUESTS, "kind": "status", "status": 503, "times": 1 }));
    let reply = site.as_bearer(&me.token, "GET", REQUESTS);
    assert_eq!(reply.status, 502);
    assert!(
        reply
            .header("content-type")
            .unwrap()
            .starts_with("text/plain")
    );
    assert_eq!(site.as_bearer(&me.token, "GET", REQUESTS).status, 503);
    assert_eq!(site.as_bearer(&me.token, "GET", REQUESTS).status, 200);
}

#[test]
fn a_fault_that_makes_no_sense_is_refused() {
    let site = Site::start();
    for fault in [
        json!({ "route": "*", "kind": "explode" }),
        json!({ "route": "*", "kind": "status", "status": 99 }),
        json!({ "route": "*", "kind": "drip", "bytesPerSecond": 0 }),
        json!({ "route": "nowhere", "kind": "drop" }),
        json!({ "kind": "drop" }),
    ] {
        let reply = site.call("POST", "/control/faults", &[], Some(&fault.to_string()));
        assert_eq!(reply.status, 400, "{fault}");
    }
}

/// A call sent on a connection of its own, its answer not read yet.
fn raw_call(site: &Site, token: &str) -> TcpStream {
    let mut stream = TcpStream::connect(site.running.address()).unwrap();
    write!(
        stream,
        "GET {REQUESTS} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    stream
}

/// Everything the server sends for the call until it closes, as it stands on the wire.
fn raw_get(site: &Site, token: &str) -> String {
    let mut bytes = Vec::new();
    let _ = raw_call(site, token).read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}
