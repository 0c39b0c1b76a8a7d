use connection_bell::call::ErrorCode;
use connection_bell::inbox::{Snapshot, Status};
use connection_bell::widget::Intent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{error, ready, three};
use super::page::{Page, bell, settled, until};

async fn open(snapshot: Snapshot) -> Page<std::sync::Arc<Snapshot>> {
    let page = bell(snapshot);
    settled().await;
    page.click("button.bell");
    until("open", || page.has_focus("#panel")).await;
    page.intents();
    page
}

fn retries(page: &Page<std::sync::Arc<Snapshot>>, selector: &str) {
    page.click(selector);
    assert_eq!(page.intents(), [Intent::Refresh]);
}

#[wasm_bindgen_test]
async fn loading_is_busy_and_said() {
    let page = open(Snapshot::default()).await;
    assert_eq!(
        page.attribute("#panel", "aria-busy").as_deref(),
        Some("true")
    );
    assert!(page.find(".skeleton-rows").is_some());
    assert!(page.texts(".skeleton")[0].starts_with("Loading"));
}

#[wasm_bindgen_test]
async fn an_empty_list_says_so_in_its_slot() {
    let page = open(ready(Vec::new())).await;
    assert_eq!(page.attribute("#panel", "aria-busy"), None);
    assert_eq!(page.texts(".note-title"), ["You’re all caught up"]);
    assert!(
        page.root
            .query_selector("slot[name=empty]")
            .unwrap()
            .is_some()
    );
}

#[wasm_bindgen_test]
async fn a_failure_says_what_to_do_and_is_no_empty_list() {
    let page = open(Snapshot {
        status: Status::Failed,
        error: error(ErrorCode::Forbidden, "no"),
        ..Snapshot::default()
    })
    .await;
    assert_eq!(
        page.texts(".note-title"),
        ["Requests can’t be shown right now"]
    );
    assert!(page.texts(".note-text")[0].contains("not allowed"));
    assert!(page.find("[part=empty]").is_none());
    retries(&page, "[part=error] button");
}

#[wasm_bindgen_test]
async fn offline_without_a_list_says_so() {
    let page = open(Snapshot {
        status: Status::Failed,
        offline: true,
        ..Snapshot::default()
    })
    .await;
    assert_eq!(page.texts(".note-title"), ["You’re offline."]);
}

#[wasm_bindgen_test]
async fn signed_out_hides_the_list_and_asks_to_sign_in() {
    let page = open(Snapshot {
        status: Status::SignedOut,
        ..ready(three())
    })
    .await;
    assert!(page.find("li").is_none());
    assert!(page.texts(".note-text")[0].contains("Sign in"));
    retries(&page, "[part=error] button");
}

#[wasm_bindgen_test]
async fn an_old_list_stays_under_a_banner_that_says_from_when() {
    let page = open(Snapshot {
        status: Status::Stale,
        error: error(ErrorCode::Server, "boom"),
        ..ready(three())
    })
    .await;
    assert_eq!(page.texts("li").len(), 3);
    let banner = page.texts(".banner-text").concat();
    assert!(banner.contains("out of date"), "{banner}");
    assert!(
        banner.contains("Updated") && banner.contains("ago"),
        "{banner}"
    );
    retries(&page, ".banner .link");
}
