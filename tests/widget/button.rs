use connection_bell::call::ErrorCode;
use connection_bell::inbox::Relation;
use connection_bell::model::{Action, Capabilities, ConnectionStatus, PersonId};
use connection_bell::widget::Intent;
use wasm_bindgen_test::wasm_bindgen_test;

use super::made_up::{CAN, error};
use super::page::{Page, button, settled, until};

const FIRST: &str = ".relation-button";
const SECOND: &str = ".relation-button + .relation-button";

fn at(status: ConnectionStatus) -> Relation {
    Relation {
        status: Some(status),
        ..Relation::default()
    }
}

fn name(page: &Page<Relation>, selector: &str) -> Option<String> {
    page.attribute(selector, "aria-label")
}

fn acted(action: Action) -> [Intent; 1] {
    [Intent::Act(action, PersonId(1))]
}

#[wasm_bindgen_test]
async fn one_button_follows_the_status_and_keeps_the_focus() {
    let page = button(at(ConnectionStatus::None), CAN);
    settled().await;
    assert_eq!(page.texts(FIRST), ["Connect"]);
    assert_eq!(
        name(&page, FIRST).as_deref(),
        Some("Connect with Laura Carter")
    );
    let first = page.get(FIRST);
    page.click(FIRST);
    assert_eq!(page.intents(), acted(Action::Connect));
    page.shown.set(at(ConnectionStatus::Sent));
    until("requested", || page.texts(FIRST) == ["Requested"]).await;
    assert!(
        name(&page, FIRST)
            .unwrap()
            .contains("Withdraw your request to Laura Carter")
    );
    page.click(FIRST);
    assert_eq!(page.intents(), acted(Action::Cancel));
    page.shown.set(at(ConnectionStatus::Connected));
    until("connected", || page.texts(FIRST) == ["Connected"]).await;
    assert_eq!(page.get(FIRST), first);
    assert!(page.has_focus(FIRST));
}

#[wasm_bindgen_test]
async fn a_received_request_has_two_answers() {
    let page = button(at(ConnectionStatus::Received), CAN);
    settled().await;
    assert_eq!(page.texts(FIRST), ["Accept", "Decline"]);
    assert_eq!(name(&page, SECOND).as_deref(), Some("Decline Laura Carter"));
    page.click(SECOND);
    assert_eq!(page.intents(), acted(Action::Decline));
    page.shown.set(at(ConnectionStatus::None));
    until("none", || page.texts(FIRST) == ["Connect"]).await;
    assert!(page.has_focus(FIRST), "the focus stays on the control");
}

#[wasm_bindgen_test]
async fn a_connection_ends_after_a_question_only() {
    let page = button(at(ConnectionStatus::Connected), CAN);
    settled().await;
    page.click(FIRST);
    until("asked", || {
        page.texts(".question") == ["Remove connection?"]
    })
    .await;
    assert_eq!(page.intents(), []);
    assert_eq!(page.texts(FIRST), ["Keep", "Remove"]);
    page.click(FIRST);
    until("kept", || page.texts(FIRST) == ["Connected"]).await;
    assert_eq!(page.intents(), []);
    page.click(FIRST);
    until("asked again", || page.find(SECOND).is_some()).await;
    page.click(SECOND);
    assert_eq!(page.intents(), acted(Action::Remove));
    assert!(page.has_focus(FIRST));
}

#[wasm_bindgen_test]
async fn a_status_that_is_not_known_yet_is_busy_and_does_nothing() {
    let page = button(Relation::default(), CAN);
    settled().await;
    assert_eq!(
        page.attribute(".relation", "aria-busy").as_deref(),
        Some("true")
    );
    assert_eq!(
        page.attribute(FIRST, "aria-disabled").as_deref(),
        Some("true")
    );
    page.click(FIRST);
    assert_eq!(page.intents(), []);
}

#[wasm_bindgen_test]
async fn what_the_platform_cannot_do_is_a_word_only() {
    let page = button(at(ConnectionStatus::None), Capabilities::default());
    settled().await;
    assert_eq!(page.texts(FIRST), ["Not connected"]);
    page.click(FIRST);
    assert_eq!(page.intents(), []);
    page.shown.set(at(ConnectionStatus::Followed));
    until("followed", || page.texts(FIRST) == ["Following"]).await;
}

#[wasm_bindgen_test]
async fn an_action_under_way_is_not_sent_twice() {
    let page = button(
        Relation {
            under_way: Some(Action::Connect),
            ..at(ConnectionStatus::Sent)
        },
        CAN,
    );
    settled().await;
    assert_eq!(
        page.attribute(".relation", "aria-busy").as_deref(),
        Some("true")
    );
    page.click(FIRST);
    assert_eq!(page.intents(), []);
}

#[wasm_bindgen_test]
async fn the_outcome_is_announced_and_an_error_described() {
    let sending = Relation {
        under_way: Some(Action::Connect),
        ..at(ConnectionStatus::Sent)
    };
    let page = button(sending.clone(), CAN);
    settled().await;
    page.shown.set(at(ConnectionStatus::Sent));
    until("success is said", || {
        page.texts("[role=status]") == ["You asked Laura Carter to connect"]
    })
    .await;
    page.shown.set(sending);
    settled().await;
    page.shown.set(Relation {
        error: error(ErrorCode::Rejected, "Not you."),
        ..at(ConnectionStatus::None)
    });
    until("failure is said", || {
        page.texts("[role=status]") == ["That did not work. Not you."]
    })
    .await;
    assert_eq!(page.texts(".error"), ["Not you."]);
    let described_by = page.attribute(FIRST, "aria-describedby").unwrap();
    assert_eq!(page.texts(&format!("#{described_by}")), ["Not you."]);
}
