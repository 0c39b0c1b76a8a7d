use connection_bell::inbox::{Snapshot, Status};
use connection_bell::widget::Intent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{ready, request, three};
use super::page::{bell, document, focused_in_page, settled, until};

#[wasm_bindgen_test]
async fn the_bell_is_a_named_button_that_says_how_many_wait() {
    let page = bell(ready(three()));
    settled().await;
    let attribute = |name| page.attribute("button.bell", name);
    assert_eq!(
        attribute("aria-label").as_deref(),
        Some("Connection requests, 3 waiting")
    );
    assert_eq!(attribute("aria-haspopup").as_deref(), Some("dialog"));
    assert_eq!(attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(attribute("aria-controls").as_deref(), Some("panel"));
    assert_eq!(page.texts(".badge"), ["3"]);
}

#[wasm_bindgen_test]
async fn the_badge_stops_at_its_maximum_and_goes_at_zero() {
    let page = bell(Snapshot {
        count: 1_234,
        ..ready(three())
    });
    settled().await;
    assert_eq!(page.texts(".badge"), ["99+"]);
    page.look.update(|look| look.max_badge = 2_000);
    until("all are counted", || page.texts(".badge") == ["1,234"]).await;
    page.shown.set(ready(Vec::new()).into());
    until("no badge", || page.find(".badge").is_none()).await;
    assert_eq!(
        page.attribute("button.bell", "aria-label").as_deref(),
        Some("Connection requests")
    );
}

#[wasm_bindgen_test]
async fn nobody_waits_for_who_is_signed_out() {
    let page = bell(Snapshot {
        status: Status::SignedOut,
        ..ready(three())
    });
    settled().await;
    assert!(page.find(".badge").is_none());
    assert_eq!(
        page.attribute("button.bell", "aria-label").as_deref(),
        Some("Connection requests, signed out")
    );
}

#[wasm_bindgen_test]
async fn a_click_opens_the_panel_with_the_focus_in_it() {
    let page = bell(ready(three()));
    settled().await;
    assert!(page.find("#panel").is_none());
    page.get("button.bell").focus().unwrap();
    page.click("button.bell");
    until("the panel has the focus", || page.has_focus("#panel")).await;
    assert_eq!(page.attribute("#panel", "role").as_deref(), Some("dialog"));
    assert_eq!(page.texts("#heading"), ["Connection requests"]);
    assert_eq!(
        page.attribute("button.bell", "aria-expanded").as_deref(),
        Some("true")
    );
    assert_eq!(page.intents(), [Intent::Opened]);
}

#[wasm_bindgen_test]
async fn closing_gives_the_focus_back_to_the_bell() {
    let page = bell(ready(three()));
    settled().await;
    page.click("button.bell");
    until("the panel has the focus", || page.has_focus("#panel")).await;
    page.click(".close");
    until("the panel is closed", || page.find("#panel").is_none()).await;
    until("the bell has the focus", || page.has_focus("button.bell")).await;
    assert!(!page.open.get_untracked());
    assert_eq!(page.intents(), [Intent::Opened, Intent::Closed]);
}

#[wasm_bindgen_test]
async fn closing_leaves_the_focus_where_somebody_put_it() {
    let page = bell(ready(three()));
    let field = document().create_element("button").unwrap();
    document().body().unwrap().append_child(&field).unwrap();
    settled().await;
    page.click("button.bell");
    until("the panel has the focus", || page.has_focus("#panel")).await;
    let field: web_sys::HtmlElement = wasm_bindgen::JsCast::unchecked_into(field);
    field.focus().unwrap();
    page.get("#panel").hide_popover().unwrap();
    until("open says so", || !page.open.get_untracked()).await;
    assert_eq!(focused_in_page().as_ref(), Some(field.as_ref()));
    field.remove();
}

#[wasm_bindgen_test]
async fn a_panel_that_is_open_from_the_start_leaves_the_focus_alone() {
    let before = focused_in_page();
    let page = bell(ready(three()));
    page.open.set(true);
    until("open", || page.find("#panel").is_some()).await;
    settled().await;
    assert_eq!(focused_in_page(), before);
}

#[wasm_bindgen_test]
async fn inline_there_is_a_panel_and_no_bell() {
    let page = bell(ready(three()));
    page.look.update(|look| look.inline = true);
    until("the bell is gone", || page.find("button.bell").is_none()).await;
    until("the panel is there", || page.find("#panel").is_some()).await;
    assert_eq!(page.attribute("#panel", "role").as_deref(), Some("region"));
    assert!(page.find(".close").is_none());
}

#[wasm_bindgen_test]
async fn arrivals_are_announced_once_and_in_one_sentence() {
    let page = bell(ready(vec![request(9, "Ada")]));
    settled().await;
    assert_eq!(page.texts("[role=status]"), [""]);
    let arrived = |names: &[(u64, &str)]| {
        let mut requests: Vec<_> = names.iter().map(|(id, name)| request(*id, name)).collect();
        requests.push(request(9, "Ada"));
        ready(requests).into()
    };
    page.shown.set(arrived(&[(1, "Laura")]));
    until("one is announced", || {
        page.texts("[role=status]") == ["Laura wants to connect with you"]
    })
    .await;
    page.shown
        .set(arrived(&[(4, "Cy"), (3, "Bo"), (2, "Al"), (1, "Laura")]));
    until("three are announced", || {
        page.texts("[role=status]") == ["Cy and 2 others want to connect with you"]
    })
    .await;
}
