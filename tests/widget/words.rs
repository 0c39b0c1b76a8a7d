use std::sync::Arc;

use connection_bell::call::{Error, ErrorCode};
use connection_bell::widget::Words;
use js_sys::JSON;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{error, ready, request, three};
use super::page::{bell, settled, until};

fn words(json: &str) -> Words {
    Words::from_js(&JSON::parse(json).unwrap()).unwrap()
}

#[wasm_bindgen_test]
async fn texts_can_be_replaced_one_by_one() {
    let page = bell(ready(three()));
    settled().await;
    page.words.set(Arc::new(words(
        r#"{ "title": "Friends", "acceptWhom": "Yes, {name}!" }"#,
    )));
    page.click("button.bell");
    until("the heading", || page.texts("#heading") == ["Friends"]).await;
    assert_eq!(
        page.attribute("[data-answer=accept]", "aria-label")
            .as_deref(),
        Some("Yes, Laura Carter!")
    );
    assert_eq!(page.texts("[data-answer=accept]")[0], "Accept");
}

#[wasm_bindgen_test]
fn plurals_and_numbers_follow_the_language() {
    let polish = words(
        r#"{ "lang": "pl", "waiting": { "one": "{count} osoba", "few": "{count} osoby", "many": "{count} osób", "other": "{count} osoby" } }"#,
    );
    let count = |count| polish.count(polish.waiting(), count, &[]);
    assert_eq!(count(1), "1 osoba");
    assert_eq!(count(3), "3 osoby");
    assert_eq!(count(12), "12 osób");
    assert_eq!(words(r#"{ "lang": "de" }"#).number(12_345), "12.345");
}

#[wasm_bindgen_test]
fn times_are_in_the_language_of_the_words() {
    assert_eq!(Words::english().for_page("en-GB").locale(), "en-GB");
    assert_eq!(Words::english().for_page("it").locale(), "en");
    assert_eq!(Words::english().for_page("en_US").locale(), "en");
    assert_eq!(
        words(r#"{ "lang": "it" }"#).for_page("it-CH").locale(),
        "it-CH"
    );
}

#[wasm_bindgen_test]
fn what_is_no_text_is_named() {
    let read = |json: &str| Words::from_js(&JSON::parse(json).unwrap());
    for (json, named) in [
        (r#"{ "title": 3 }"#, "title"),
        (r#"{ "waiting": { "one": null } }"#, "waiting"),
        (r#"{ "lang": "not a language" }"#, "lang"),
        (r#"{ "titel": "Friends" }"#, "titel"),
        ("3", "words"),
    ] {
        let error = read(json).unwrap_err();
        assert!(error.message.contains(named), "{}", error.message);
    }
}

#[wasm_bindgen_test]
fn what_is_no_text_leaves_the_others_and_its_own_of_before() {
    let mut words = words(r#"{ "waiting": { "one": "One", "other": "{count}" } }"#);
    let taken = JSON::parse(
        r#"{ "titel": "A", "waiting": { "one": "1", "other": 2 }, "close": "B", "undo": 3 }"#,
    );
    let error = words.take_all(&taken.unwrap()).unwrap_err();
    assert!(error.message.contains("titel"), "{}", error.message);
    let english = Words::english();
    assert_eq!(words.title(), english.title());
    assert_eq!(words.undo(), english.undo());
    assert_eq!(words.close().as_str(), "B");
    assert_eq!(words.count(words.waiting(), 1, &[]), "One");
}

#[wasm_bindgen_test]
fn a_reason_is_the_platforms_else_in_the_language() {
    let german = words(
        r#"{ "failedNetwork": "Nicht erreichbar.", "failedOther": "Unerwartet.", "failedBusy": "Gestört." }"#,
    );
    let reason = |code| {
        german
            .reason(&Error::new(code, "for developers"))
            .to_owned()
    };
    assert_eq!(reason(ErrorCode::Network), "Nicht erreichbar.");
    assert_eq!(reason(ErrorCode::Server), "Gestört.");
    assert_eq!(reason(ErrorCode::RateLimited), "Gestört.");
    assert_eq!(reason(ErrorCode::Malformed), "Unerwartet.");
    let said = error(ErrorCode::Server, "Back at noon.").unwrap();
    assert_eq!(german.failure(&said), "That did not work. Back at noon.");
}

#[wasm_bindgen_test]
async fn arabic_is_written_from_the_right() {
    let page = bell(ready(vec![request(1, "Laura")]));
    page.words.set(Arc::new(words(r#"{ "lang": "ar" }"#)));
    until("from the right", || {
        page.attribute(".root", "dir").as_deref() == Some("rtl")
    })
    .await;
    assert_eq!(page.attribute(".root", "lang").as_deref(), Some("ar"));
}
