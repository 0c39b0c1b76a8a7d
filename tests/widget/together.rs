use std::sync::Arc;

use connection_bell::inbox::{Request, RequestState, Snapshot};
use connection_bell::model::{Action, Capabilities, Instant, PersonId};
use connection_bell::widget::Intent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{CAN, ready, request, three};
use super::page::{Page, bell, settled, until};

type Bell = Page<Arc<Snapshot>>;

const ACCEPT: &str = "[part=accept-all]";
const UNDO: &str = "[part=undo-all]";

async fn open(snapshot: Snapshot) -> Bell {
    let page = bell(snapshot);
    settled().await;
    page.click("button.bell");
    until("open", || page.has_focus("#panel")).await;
    page.intents();
    page
}

/// The three, answered at once.
fn answered(state: RequestState, undo_until: Option<Instant>) -> Vec<Request> {
    let answered = |request| Request {
        state,
        undo_until,
        together: true,
        ..request
    };
    three().into_iter().map(answered).collect()
}

fn turn(page: &Bell, state: RequestState, undo_until: Option<Instant>) {
    page.shown.set(ready(answered(state, undo_until)).into());
}

#[wasm_bindgen_test]
async fn from_three_requests_up_they_can_be_answered_at_once() {
    let page = open(ready(three())).await;
    assert_eq!(
        page.texts("[part=toolbar] button"),
        ["Accept all", "Decline all"]
    );
    assert_eq!(
        page.attribute(ACCEPT, "aria-label").as_deref(),
        Some("Accept all 3 requests")
    );
    page.click("[part=decline-all]");
    let people = vec![PersonId(1), PersonId(2), PersonId(3)];
    assert_eq!(page.intents(), [Intent::AnswerAll(Action::Decline, people)]);
    page.shown
        .set(ready(vec![request(1, "Laura"), request(2, "Amara")]).into());
    until("no toolbar", || page.find("[part=toolbar]").is_none()).await;
}

#[wasm_bindgen_test]
async fn where_more_wait_than_are_shown_the_words_say_so() {
    let page = open(Snapshot {
        more: true,
        count: 300,
        ..ready(three())
    })
    .await;
    assert_eq!(page.texts(ACCEPT), ["Accept the 3 shown"]);
    assert_eq!(page.attribute(ACCEPT, "aria-label"), None);
}

#[wasm_bindgen_test]
async fn one_line_says_how_many_and_takes_all_of_them_back() {
    let page = open(ready(three())).await;
    page.click(ACCEPT);
    page.intents();
    turn(&page, RequestState::Accepting, Some(Instant(1)));
    let said = "3 requests accepted";
    until("said", || page.texts(".together-text") == [said]).await;
    until("said aloud", || page.texts("[role=status]") == [said]).await;
    assert!(page.texts(".outcome .link").is_empty(), "one Undo for all");
    until("the focus goes along", || page.has_focus(UNDO)).await;
    page.click(UNDO);
    assert_eq!(page.intents(), [Intent::UndoAll]);
    page.shown.set(ready(three()).into());
    until("the focus comes back", || page.has_focus(ACCEPT)).await;
}

#[wasm_bindgen_test]
async fn what_comes_of_each_is_not_said_aloud_again() {
    let page = open(ready(three())).await;
    page.click(ACCEPT);
    turn(&page, RequestState::Accepting, Some(Instant(1)));
    until("the focus goes along", || page.has_focus(UNDO)).await;
    turn(&page, RequestState::Accepting, None);
    until("too late", || page.find(UNDO).is_none()).await;
    assert!(page.has_focus("#panel"), "where it was is gone");
    turn(&page, RequestState::Accepted, None);
    until("done", || page.texts(".outcome").len() == 3).await;
    settled().await;
    assert_eq!(page.texts("[role=status]"), ["3 requests accepted"]);
}

#[wasm_bindgen_test]
async fn only_what_the_platform_can_do_is_offered_for_all() {
    let can = Capabilities {
        decline: false,
        ..CAN
    };
    let page = open(Snapshot {
        can,
        ..ready(three())
    })
    .await;
    assert_eq!(page.texts("[part=toolbar] button"), ["Accept all"]);
}

#[wasm_bindgen_test]
async fn a_list_whose_rest_is_still_to_come_is_not_empty() {
    let page = open(Snapshot {
        more: true,
        ..ready(Vec::new())
    })
    .await;
    assert!(page.find(".empty").is_none());
    assert!(page.find(".more").is_some());
}
