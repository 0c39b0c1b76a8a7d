//! What an answer means by its status, its headers and its kind of body, whichever call it is to.
#![allow(clippy::unwrap_used)]

mod support;

use connection_bell::call::{Answer, Body, Error, ErrorCode, FieldError, Reply, read};
use connection_bell::model::{PersonId, Timestamp};
use connection_bell::platform::{axero, selfcommunity};
use serde_json::{Value, json};
use support::{Tree, json_reply, reply, success, text_reply};

type AxeroCount = axero::Envelope<u64>;

fn failed<A: Answer + std::fmt::Debug>(reply: Reply<Tree>) -> Error {
    read::<A, _>(reply).unwrap_err()
}

fn community_says(status: u16, body: Value) -> Error {
    failed::<selfcommunity::StatusAnswer>(json_reply(status, body))
}

fn retry_after(value: &str) -> Option<u64> {
    // 2026-10-21T07:28:00Z
    let answer = Reply {
        retry_after: Some(value.to_owned()),
        received_at: Timestamp(1_792_567_680_000),
        ..reply(429, Body::Empty)
    };
    failed::<AxeroCount>(answer).retry_after_ms
}

#[test]
fn the_status_gives_the_code() {
    use ErrorCode::{Forbidden, NotFound, RateLimited, Rejected, Server, Unauthorized};
    for (status, code) in [
        (301, Server),
        (304, Server),
        (400, Rejected),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (405, Rejected),
        (406, Rejected),
        (409, Rejected),
        (410, NotFound),
        (422, Rejected),
        (429, RateLimited),
        (500, Server),
        (503, Server),
        (599, Server),
        (0, Server),
        (u16::MAX, Server),
    ] {
        let error = failed::<AxeroCount>(reply(status, Body::Empty));
        assert_eq!((error.code, error.status), (code, Some(status)));
        assert_eq!(error.details.errors, []);
        assert!(!error.message.is_empty());
    }
}

#[test]
fn each_code_has_its_own_word() {
    use ErrorCode::*;
    let words = [
        (Network, "network"),
        (Timeout, "timeout"),
        (Aborted, "aborted"),
        (Unauthorized, "unauthorized"),
        (Forbidden, "forbidden"),
        (NotFound, "not-found"),
        (RateLimited, "rate-limited"),
        (Rejected, "rejected"),
        (Server, "server"),
        (Malformed, "malformed"),
    ];
    for (code, word) in words {
        assert_eq!(code.as_str(), word);
        assert_eq!(json!(code), json!(word));
        assert_eq!(ErrorCode::from_name(word), Some(code));
        let transient = matches!(code, Network | Timeout | RateLimited | Server);
        assert_eq!(code.is_transient(), transient, "{word}");
    }
    assert_eq!(ErrorCode::from_name("boredom"), None);
}

#[test]
fn a_body_with_an_error_status_gives_the_words() {
    let plain = failed::<AxeroCount>(text_reply(503, "  Back at noon.\n"));
    assert_eq!(plain.words(), "Back at noon.");
    assert_eq!(plain.details.errors.len(), 1);

    let page = failed::<AxeroCount>(text_reply(502, "\n<html><h1>Bad gateway</h1>"));
    assert_eq!(page.details.errors, []);
    assert_eq!(page.words(), "the platform is in trouble");

    let long = failed::<AxeroCount>(text_reply(500, &"stack trace ".repeat(40)));
    assert_eq!(long.details.errors, []);

    let other = failed::<AxeroCount>(json_reply(400, json!(["what", "is", "this"])));
    assert_eq!(other.code, ErrorCode::Rejected);
    assert_eq!(other.words(), "the platform refused without a reason");
}

#[test]
fn flat_errors_are_kept_in_order() {
    let error = community_says(
        400,
        json!({ "errors": [
            { "message": "You are blocked.", "code": "blocked" },
            { "message": "Try later.", "code": 17 }
        ]}),
    );
    assert_eq!(error.message, "You are blocked.");
    assert_eq!(
        error.details.errors,
        [
            complaint(None, "You are blocked.", Some("blocked")),
            complaint(None, "Try later.", Some("17")),
        ]
    );
}

#[test]
fn nested_errors_name_their_field() {
    let error = community_says(
        400,
        json!({ "errors": [
            { "field": "user", "messages": [
                { "message": "Too many.", "code": "max" },
                { "message": "Too soon." }
            ]},
            { "field": "", "message": "And so on.", "messages": [] }
        ]}),
    );
    assert_eq!(
        error.details.errors,
        [
            complaint(Some("user"), "Too many.", Some("max")),
            complaint(Some("user"), "Too soon.", None),
            complaint(None, "And so on.", None),
        ]
    );
}

#[test]
fn a_detail_is_the_words() {
    let error = community_says(403, json!({ "detail": "Not for you." }));
    assert_eq!(error.code, ErrorCode::Forbidden);
    assert_eq!(
        error.details.errors,
        [complaint(None, "Not for you.", None)]
    );
    let error = community_says(401, json!({ "errors": null, "detail": "Token expired." }));
    assert_eq!(error.words(), "Token expired.");
}

#[test]
fn errors_in_a_success_are_a_refusal() {
    let error = community_says(200, json!({ "errors": [{ "message": "No." }] }));
    assert_eq!((error.code, error.status), (ErrorCode::Rejected, Some(200)));
    assert_eq!(error.words(), "No.");
}

#[test]
fn a_web_page_in_a_success_is_a_sign_in_page() {
    for page in ["<!DOCTYPE html>", "  \r\n<html>", "<"] {
        let error = failed::<AxeroCount>(text_reply(200, page));
        assert_eq!(
            (error.code, error.status),
            (ErrorCode::Unauthorized, Some(200))
        );
    }
}

#[test]
fn other_text_or_nothing_in_a_success_is_malformed() {
    for body in [
        Body::Text("OK".to_owned()),
        Body::Text(String::new()),
        Body::Empty,
    ] {
        let error = failed::<AxeroCount>(reply(200, body));
        assert_eq!(error.code, ErrorCode::Malformed);
    }
}

#[test]
fn any_success_status_is_a_success() {
    for status in [200, 201, 206, 299] {
        let body = json!({ "IsError": false, "ResponseData": 2 });
        let answer = read::<AxeroCount, _>(json_reply(status, body)).unwrap();
        assert_eq!(answer.data, 2);
    }
}

#[test]
fn the_top_of_an_answer_can_be_wrong() {
    let error = failed::<AxeroCount>(success(json!("yes")));
    assert_eq!(
        error.message,
        "unexpected answer at .: found a string, expected an object with IsError and ResponseData"
    );
}

#[test]
fn retry_after_in_seconds() {
    assert_eq!(retry_after("120"), Some(120_000));
    assert_eq!(retry_after(" 0 "), Some(0));
    assert_eq!(retry_after("18446744073709551615"), Some(u64::MAX));
    assert_eq!(retry_after("99999999999999999999999"), Some(u64::MAX));
}

#[test]
fn retry_after_as_a_date() {
    assert_eq!(retry_after("Wed, 21 Oct 2026 07:28:30 GMT"), Some(30_000));
    assert_eq!(retry_after("Wed, 21 Oct 2026 07:27:00 GMT"), Some(0));
    assert_eq!(retry_after("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
}

#[test]
fn retry_after_that_says_nothing() {
    for garbage in [
        "",
        "soon",
        "-5",
        "1.5",
        "5s",
        ", ",
        "Wed, 21 Okt 2026 07:28:30 GMT",
        "Wed, 31 Feb 2026 07:28:30 GMT",
        "Wed, 21 Oct 2026 07:28 GMT",
        "Wed, 21 Oct 2026 99:28:30 GMT",
        "Wed, 21 Oct 9223372036854775807 07:28:30 GMT",
        "Wed, 9223372036854775807 Oct 2026 07:28:30 GMT",
        "Wed, 21 Oct 2026",
    ] {
        assert_eq!(retry_after(garbage), None, "{garbage}");
    }
}

#[test]
fn an_error_names_its_call() {
    let call = axero::accept(PersonId(1), PersonId(2));
    let error = failed::<AxeroCount>(reply(500, Body::Empty)).at(&call.request);
    assert_eq!(
        error.to_string(),
        "PUT /api/users/connections: the platform is in trouble"
    );
}

fn complaint(field: Option<&str>, message: &str, code: Option<&str>) -> FieldError {
    FieldError {
        field: field.map(str::to_owned),
        message: message.to_owned(),
        code: code.map(str::to_owned),
    }
}
