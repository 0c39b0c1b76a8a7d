use std::sync::Arc;

use connection_bell::inbox::{RequestState, Snapshot};
use connection_bell::model::{Action, Capabilities, Instant, PersonId};
use connection_bell::widget::Intent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{CAN, ready, request, three, with_state};
use super::page::{Page, bell, settled, until};

type Bell = Page<Arc<Snapshot>>;

async fn open(snapshot: Snapshot) -> Bell {
    let page = bell(snapshot);
    settled().await;
    page.click("button.bell");
    until("open", || page.has_focus("#panel")).await;
    page.intents();
    page
}

fn accept(row: u32) -> String {
    format!("li:nth-child({row}) [data-answer=accept]")
}

#[wasm_bindgen_test]
async fn a_row_shows_who_asks_and_what_they_wrote_as_plain_text() {
    let mut asking = request(7, "<b>Laura</b> &amp; co");
    asking.person.profile_url = Some("https://example.com/7".to_owned());
    asking.message = Some("<img src=x onerror=alert(1)>".to_owned());
    let page = open(ready(vec![asking])).await;
    assert_eq!(page.texts(".name"), ["<b>Laura</b> &amp; co"]);
    assert_eq!(page.texts(".message"), ["<img src=x onerror=alert(1)>"]);
    assert_eq!(
        page.attribute("a.name", "href").as_deref(),
        Some("https://example.com/7")
    );
    assert_eq!(page.attribute("a.name", "rel").as_deref(), Some("noopener"));
    assert_eq!(
        page.attribute("time", "datetime").as_deref(),
        Some("2023-11-14T22:13:20.000Z")
    );
    assert!(page.attribute("time", "title").unwrap().contains("2023"));
    assert!(page.texts("time")[0].contains("ago"));
}

#[wasm_bindgen_test]
async fn the_headline_stands_in_for_a_message() {
    let mut asking = request(7, "Laura");
    asking.message = None;
    asking.person.headline = Some("Gardener".to_owned());
    let page = open(ready(vec![asking])).await;
    assert_eq!(page.texts(".message"), ["Gardener"]);
    assert!(page.find("a.name").is_none());
}

#[wasm_bindgen_test]
async fn a_picture_that_is_broken_gives_way_to_the_initials() {
    let mut asking = request(7, "Laura Carter");
    asking.person.avatar_url = Some("data:image/png;base64,AAAA".to_owned());
    let page = open(ready(vec![asking])).await;
    until("no picture", || page.find(".avatar img").is_none()).await;
    assert_eq!(page.texts(".avatar"), ["LC"]);
}

#[wasm_bindgen_test]
async fn an_answer_says_whom_and_moves_the_focus_on() {
    let page = open(ready(three())).await;
    assert_eq!(
        page.attribute(&accept(1), "aria-label").as_deref(),
        Some("Accept Laura Carter")
    );
    page.click(&accept(2));
    assert_eq!(page.intents(), [Intent::Act(Action::Accept, PersonId(2))]);
    assert!(page.has_focus(&accept(3)));
    page.click(&accept(3));
    assert!(page.has_focus(&accept(2)), "the last row gives it back");
    page.click("li:nth-child(1) [data-answer=decline]");
    assert!(page.has_focus("li:nth-child(2) [data-answer=decline]"));
}

#[wasm_bindgen_test]
async fn the_last_answer_moves_the_focus_to_the_panel() {
    let page = open(ready(vec![request(1, "Laura")])).await;
    page.click(&accept(1));
    assert!(page.has_focus("#panel"));
}

#[wasm_bindgen_test]
async fn an_answered_row_says_so_in_place_and_aloud() {
    let page = open(ready(three())).await;
    let height = page.get("li:nth-child(1)").offset_height();
    let untouched = page.get("li:nth-child(2)");
    let turn = |state| {
        let next = with_state(&page.shown.get_untracked(), 1, state);
        page.shown.set(next.into());
    };
    turn(RequestState::Accepting);
    until("busy", || page.texts(".outcome") == ["Accepting…"]).await;
    assert_eq!(
        page.attribute(".outcome", "aria-busy").as_deref(),
        Some("true")
    );
    turn(RequestState::Accepted);
    let said = "You and Laura Carter are now connected";
    until("done", || page.texts(".outcome") == [said]).await;
    until("said aloud", || page.texts("[role=status]") == [said]).await;
    assert_eq!(page.get("li:nth-child(1)").offset_height(), height);
    assert_eq!(page.get("li:nth-child(2)"), untouched);
}

#[wasm_bindgen_test]
async fn a_decline_can_be_undone_while_it_can() {
    let page = open(ready(three())).await;
    let turn = |state, undo_until| {
        let mut next = with_state(&page.shown.get_untracked(), 1, state);
        let row = Arc::make_mut(&mut next.requests[0]);
        row.undo_until = undo_until;
        page.shown.set(next.into());
    };
    turn(RequestState::Declining, Some(Instant(1_700_000_005_000)));
    until("undo", || page.texts(".outcome .link") == ["Undo"]).await;
    assert_eq!(
        page.attribute(".outcome .link", "aria-label").as_deref(),
        Some("Undo declining Laura Carter")
    );
    page.click(".outcome .link");
    assert_eq!(
        page.intents(),
        [Intent::Act(Action::UndoDecline, PersonId(1))]
    );
    assert!(page.has_focus("#panel"), "the button goes away");
    turn(RequestState::Pending, None);
    until("the answers", || page.has_focus(&accept(1))).await;

    turn(RequestState::Declined, None);
    let said = "Request from Laura Carter declined";
    until("declined", || page.texts(".outcome") == [said]).await;
    turn(RequestState::Gone, None);
    let said = "The request from Laura Carter is no longer open";
    until("gone", || page.texts(".outcome") == [said]).await;
    until("said aloud", || page.texts("[role=status]") == [said]).await;
}

#[wasm_bindgen_test]
async fn a_failed_answer_says_why_and_can_be_given_again() {
    let page = open(ready(three())).await;
    let failed = with_state(&page.shown.get_untracked(), 1, RequestState::Failed);
    page.shown.set(failed.into());
    until("the reason", || {
        page.texts(".error-text") == ["That did not work. Too late."]
    })
    .await;
    assert_eq!(
        page.attribute(&accept(1), "aria-describedby"),
        page.attribute(".error-text", "id")
    );
    page.click(".error .link");
    assert_eq!(page.intents(), [Intent::Dismiss(PersonId(1))]);
    page.click(&accept(1));
    assert_eq!(page.intents(), [Intent::Act(Action::Accept, PersonId(1))]);
}

#[wasm_bindgen_test]
async fn only_what_the_platform_can_do_is_offered() {
    let can = Capabilities {
        decline: false,
        ..CAN
    };
    let page = open(Snapshot {
        can,
        ..ready(three())
    })
    .await;
    assert_eq!(page.texts("[data-answer]"), ["Accept", "Accept", "Accept"]);
}

#[wasm_bindgen_test]
async fn offline_nothing_can_be_answered() {
    let page = open(Snapshot {
        offline: true,
        ..ready(three())
    })
    .await;
    assert_eq!(
        page.attribute(&accept(1), "aria-disabled").as_deref(),
        Some("true")
    );
    page.click(&accept(1));
    assert_eq!(page.intents(), []);
}

#[wasm_bindgen_test]
async fn more_is_loaded_as_its_button_comes_into_view() {
    let page = bell(Snapshot {
        more: true,
        ..ready(three())
    });
    settled().await;
    assert_eq!(page.intents(), [], "a closed panel asks for nothing");
    page.open.set(true);
    until("open", || page.find(".more").is_some()).await;
    page.get(".more").scroll_into_view();
    let asked = std::cell::RefCell::new(Vec::new());
    until("more is asked for", || {
        asked.borrow_mut().extend(page.intents());
        asked.borrow().contains(&Intent::LoadMore)
    })
    .await;
    page.shown.update(|shown| {
        *shown = Snapshot {
            loading_more: true,
            ..(**shown).clone()
        }
        .into();
    });
    until("it says so", || page.texts(".more") == ["Loading more…"]).await;
    page.intents();
    page.click(".more button");
    assert_eq!(page.intents(), [], "asked once");
    page.shown.set(ready(three()).into());
    until("the end", || page.find(".more").is_none()).await;
}

#[wasm_bindgen_test]
async fn more_of_the_list_is_no_arrival() {
    let page = open(Snapshot {
        more: true,
        loading_more: true,
        ..ready(vec![request(1, "Laura")])
    })
    .await;
    page.shown.set(ready(three()).into());
    until("three rows", || page.texts("li").len() == 3).await;
    settled().await;
    assert_eq!(page.texts("[role=status]"), [""]);
}
