//! What a page with a strict content security policy sees.

use connection_bell::inbox::{RequestState, Status};
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{ready, three, with_state};
use super::page::{bell, document, settled, until};

const POLICY: &str = "style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// From here on `innerHTML`, `<style>` and `style=""` fail in this page.
pub fn forbid_what_a_strict_page_forbids() {
    let head = document().head().unwrap();
    if head.query_selector("meta[data-strict]").unwrap().is_some() {
        return;
    }
    let meta = document().create_element("meta").unwrap();
    meta.set_attribute("http-equiv", "Content-Security-Policy")
        .unwrap();
    meta.set_attribute("content", POLICY).unwrap();
    meta.set_attribute("data-strict", "").unwrap();
    head.append_child(&meta).unwrap();
}

#[wasm_bindgen_test]
fn the_page_is_strict_indeed() {
    forbid_what_a_strict_page_forbids();
    let element = document().create_element("div").unwrap();
    let result = js_sys::Reflect::set(&element, &"innerHTML".into(), &"<b>x</b>".into());
    assert!(result.is_err(), "innerHTML still works");
}

#[wasm_bindgen_test]
async fn every_state_shows_under_the_policy_without_style_elements() {
    let page = bell(ready(three()));
    page.open.set(true);
    until("open", || page.find("li").is_some()).await;
    for status in [
        Status::Loading,
        Status::Failed,
        Status::SignedOut,
        Status::Stale,
        Status::Ready,
    ] {
        page.shown.update(|shown| {
            let mut next = (**shown).clone();
            next.status = status;
            *shown = next.into();
        });
        settled().await;
        assert_eq!(page.root.query_selector("style, [style]").unwrap(), None);
    }
    for state in [
        RequestState::Accepting,
        RequestState::Accepted,
        RequestState::Failed,
    ] {
        let next = with_state(&page.shown.get_untracked(), 1, state);
        page.shown.set(next.into());
        until("the row says so", || {
            page.attribute("li", "data-state").as_deref() == Some(state.as_str())
        })
        .await;
    }
    assert_eq!(page.root.query_selector("style, [style]").unwrap(), None);
}

#[wasm_bindgen_test]
async fn styles_are_there_and_adopted_once() {
    let page = bell(ready(three()));
    assert_eq!(page.root.adopted_style_sheets().length(), 1);
    let bell = page.get(".bell");
    assert_eq!(bell.offset_width(), bell.offset_height());
    assert!(bell.offset_width() >= 40);
}
