//! What a page with a strict content security policy sees.

use std::cell::Cell;
use std::rc::Rc;

use connection_bell::inbox::{RequestState, Status};
use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

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

/// The styles that the page's policy refused since it began to listen.
struct RefusedStyles {
    count: Rc<Cell<usize>>,
    _listener: EventListener,
}

impl RefusedStyles {
    fn listen() -> Self {
        let count = Rc::new(Cell::new(0));
        let counted = count.clone();
        let on_violation = move |event: &Event| {
            let directive = Reflect::get(event, &"effectiveDirective".into()).unwrap();
            if directive.as_string().unwrap().starts_with("style-src") {
                counted.set(counted.get() + 1);
            }
        };
        Self {
            count,
            _listener: EventListener::new(&document(), "securitypolicyviolation", on_violation),
        }
    }

    fn count(&self) -> usize {
        self.count.get()
    }
}

#[wasm_bindgen_test]
fn the_page_is_strict_indeed() {
    forbid_what_a_strict_page_forbids();
    let element = document().create_element("div").unwrap();
    let result = Reflect::set(&element, &"innerHTML".into(), &"<b>x</b>".into());
    assert!(result.is_err(), "innerHTML still works");
}

#[wasm_bindgen_test]
async fn a_refused_style_is_noticed() {
    let refused = RefusedStyles::listen();
    forbid_what_a_strict_page_forbids();
    let element = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    element.set_attribute("style", "color: red").unwrap();
    until("refused", || refused.count() == 1).await;
    element.remove();
}

#[wasm_bindgen_test]
async fn every_state_shows_under_the_policy_and_no_style_is_refused() {
    let refused = RefusedStyles::listen();
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
        assert_eq!(page.root.query_selector("style").unwrap(), None);
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
    settled().await;
    assert_eq!(page.root.query_selector("style").unwrap(), None);
    assert_eq!(refused.count(), 0);
}

#[wasm_bindgen_test]
async fn styles_are_there_and_adopted_once() {
    let page = bell(ready(three()));
    assert_eq!(page.root.adopted_style_sheets().length(), 1);
    let bell = page.get(".bell");
    assert_eq!(bell.offset_width(), bell.offset_height());
    assert!(bell.offset_width() >= 40);
}
