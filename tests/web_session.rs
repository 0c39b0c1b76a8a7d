//! A session in a real browser: what it asks, what it shares, and when it stops.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use connection_bell::call::ErrorCode;
use connection_bell::client::{ClientOptions, Token};
use connection_bell::inbox::{Notice, Pace, RequestState, Status};
use connection_bell::live::{Session, SessionOptions, open};
use connection_bell::model::{Action, ConnectionStatus, PersonId};
use connection_bell::platform::Platform;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SITE: &str = "https://intranet.example.com/community";
const ME: u64 = 401;

/// Answers as a small Axero site with one request, from the person 7; `calls` takes what was
/// asked.
fn site(calls: &Array) -> Function {
    let code = r#"return async ({ method, url }) => {
        calls.push(`${method} ${url}`);
        const answer = (ResponseData) => new Response(JSON.stringify({ IsError: false, ResponseData }));
        if (!url.includes("friendrequests")) return answer(null);
        return answer([{
            FromUser: {
                UserID: 7,
                UserInfoDisplayName: "Ada",
                ProfileURL: "people/ada",
                AvatarImageURL: "javascript:alert(1)",
            },
            ToUser: { UserID: 401 },
        }]);
    }"#;
    let made = Function::new_with_args("calls", code).call1(&JsValue::NULL, calls);
    made.unwrap().dyn_into().unwrap()
}

fn options(fetch: &Function, token: Token) -> SessionOptions {
    SessionOptions {
        platform: Platform::Axero,
        client: ClientOptions {
            token,
            fetch: Some(fetch.clone()),
            ..ClientOptions::new(SITE)
        },
        user_id: Some(PersonId(ME)),
        pace: Pace::default(),
    }
}

fn session(calls: &Array) -> Rc<Session> {
    open(options(&site(calls), Token::None)).unwrap()
}

#[wasm_bindgen_test]
async fn addresses_are_read_below_the_site_and_only_safe_ones_are_kept() {
    let session = session(&Array::new());
    let _listening = session.listen();
    session.refresh_and_wait().await;
    let snapshot = session.snapshot();
    let person = &snapshot.requests.first().unwrap().person;
    let profile = "https://intranet.example.com/community/people/ada";
    assert_eq!(person.profile_url.as_deref(), Some(profile));
    assert_eq!(person.avatar_url, None);
}

#[wasm_bindgen_test]
async fn an_answer_shows_at_once_and_is_sent_once() {
    let calls = Array::new();
    let session = session(&calls);
    let _listening = session.listen();
    session.refresh_and_wait().await;
    session.act(Action::Accept, PersonId(7));
    let answer = session.act_and_wait(Action::Accept, PersonId(7)).await;
    assert_eq!(answer, Ok(ConnectionStatus::Connected));
    let snapshot = session.snapshot();
    assert_eq!(snapshot.count, 0);
    assert_eq!(
        snapshot.requests.first().unwrap().state,
        RequestState::Accepted
    );
    let sent = calls.iter().filter_map(|call| call.as_string());
    let accepted: Vec<String> = sent.filter(|call| call.starts_with("PUT ")).collect();
    let expected = format!("PUT {SITE}/api/users/connections?userid={ME}&connectionuserid=7");
    assert_eq!(accepted, [expected]);
}

#[wasm_bindgen_test]
async fn what_the_platform_cannot_do_is_refused_and_nothing_is_sent() {
    let calls = Array::new();
    let session = session(&calls);
    let refused = session.act_and_wait(Action::Connect, PersonId(8)).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::Rejected);
    assert_eq!(calls.length(), 0);
}

#[wasm_bindgen_test]
fn the_same_site_and_token_share_one_session() {
    let fetch = site(&Array::new());
    let token = || Token::Text("a".to_owned());
    let one = open(options(&fetch, token())).unwrap();
    let two = open(options(&fetch, token())).unwrap();
    let other = open(options(&fetch, Token::Text("b".to_owned()))).unwrap();
    assert!(Rc::ptr_eq(&one, &two));
    assert!(!Rc::ptr_eq(&one, &other));
}

#[wasm_bindgen_test]
async fn a_snapshot_stays_the_same_while_nothing_changes() {
    let session = session(&Array::new());
    let _listening = session.listen();
    session.refresh_and_wait().await;
    let before = session.snapshot();
    session.refresh_and_wait().await;
    let after = session.snapshot();
    assert!(Arc::ptr_eq(
        before.requests.first().unwrap(),
        after.requests.first().unwrap()
    ));
}

#[wasm_bindgen_test]
async fn nobody_who_listens_means_no_question() {
    let calls = Array::new();
    let session = session(&calls);
    session.refresh_and_wait().await;
    assert_eq!(calls.length(), 0);
    let listening = session.listen();
    session.refresh_and_wait().await;
    let asked = calls.length();
    drop(listening);
    session.refresh_and_wait().await;
    assert_eq!(calls.length(), asked);
}

#[wasm_bindgen_test]
async fn a_sign_out_is_told_once_and_a_new_token_starts_again() {
    let code = "return async (request) => request.headers.get('authorization') === 'Bearer new'
        ? new Response('{\"IsError\":false,\"ResponseData\":[]}')
        : new Response('', { status: 401 })";
    let fetch = Function::new_with_args("calls", code);
    let fetch: Function = fetch.call0(&JsValue::NULL).unwrap().dyn_into().unwrap();
    let session = open(options(&fetch, Token::Text("old".to_owned()))).unwrap();
    let told = Rc::new(Cell::new(0));
    let _notices = session.on_notice({
        let told = Rc::clone(&told);
        move |notice| {
            if *notice == Notice::SignedOut {
                told.set(told.get() + 1);
            }
        }
    });
    let _listening = session.listen();
    session.refresh_and_wait().await;
    session.refresh_and_wait().await;
    assert_eq!(
        (session.snapshot().status, told.get()),
        (Status::SignedOut, 1)
    );
    session.sign_in(Some(Token::Text("new".to_owned())));
    session.refresh_and_wait().await;
    assert_eq!(session.snapshot().status, Status::Ready);
}

#[wasm_bindgen_test]
async fn a_listener_may_stop_itself_while_it_is_told() {
    let session = session(&Array::new());
    let own = Rc::new(std::cell::RefCell::new(None));
    let told = Rc::new(Cell::new(0));
    let subscription = session.subscribe({
        let (own, told) = (Rc::clone(&own), Rc::clone(&told));
        move || {
            told.set(told.get() + 1);
            drop(own.take());
        }
    });
    own.replace(Some(subscription));
    let _listening = session.listen();
    session.refresh_and_wait().await;
    assert_eq!(told.get(), 1);
}
