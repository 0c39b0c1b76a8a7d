//! The client in a real browser, against every kind of `fetch` that a page can have.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use connection_bell::browser::JsJson;
use connection_bell::call::{Error, ErrorCode, Json};
use connection_bell::client::{CallOptions, Client, ClientOptions, Token};
use connection_bell::model::{Action, PersonId};
use connection_bell::platform::selfcommunity::{self, StatusAnswer, User};
use futures_util::future::join_all;
use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::AbortController;

wasm_bindgen_test_configure!(run_in_browser);

/// Makes a `fetch` that notes each request in `calls` and answers as `body` says, in which
/// `request`, `calls` and `json(status, value)` are at hand.
fn fetch(body: &str) -> (Function, Array) {
    let calls = Array::new();
    let code = format!(
        "return async (request) => {{
            calls.push(request);
            const json = (status, value) => new Response(JSON.stringify(value), {{ status }});
            {body}
        }}"
    );
    (made_by(&code, &calls), calls)
}

fn made_by(code: &str, calls: &Array) -> Function {
    let made = Function::new_with_args("calls", code).call1(&JsValue::NULL, calls);
    made.unwrap().dyn_into().unwrap()
}

/// A token function that gives `token-1`, `token-2` and so on, and notes how often.
fn tokens(asked: &Array) -> Token {
    Token::Function(made_by(
        "return async () => `token-${calls.push(1)}`",
        asked,
    ))
}

fn client(fetch: Function, token: Token) -> Client {
    let options = ClientOptions {
        token,
        timeout_ms: 200,
        fetch: Some(fetch),
        ..ClientOptions::new("https://community.example.com/base/")
    };
    Client::new(options).unwrap()
}

async fn me(client: &Client) -> Result<User, Error> {
    let options = CallOptions::default();
    let answer = client.send(selfcommunity::me(), &options).await;
    answer.map(|(user, _)| user)
}

async fn failure(fetch: Function) -> Error {
    me(&client(fetch, Token::None)).await.unwrap_err()
}

fn property(value: &JsValue, name: &str) -> String {
    let value = Reflect::get(value, &name.into()).unwrap();
    value.as_string().unwrap()
}

fn header(call: &JsValue, name: &str) -> Option<String> {
    let request: web_sys::Request = call.clone().unchecked_into();
    request.headers().get(name).unwrap()
}

#[wasm_bindgen_test]
async fn a_call_goes_below_the_base_address_with_its_token() {
    let (fetch, calls) = fetch("return json(200, { id: 7 })");
    let client = client(fetch, Token::Text("secret".to_owned()));
    assert_eq!(me(&client).await.unwrap().id, PersonId(7));
    let call = calls.get(0);
    let address = "https://community.example.com/base/api/v2/user/me/";
    assert_eq!(property(&call, "url"), address);
    assert_eq!(
        header(&call, "authorization").as_deref(),
        Some("Bearer secret")
    );
    assert_eq!(header(&call, "accept").as_deref(), Some("application/json"));
}

#[wasm_bindgen_test]
async fn a_search_is_escaped() {
    let (fetch, calls) = fetch("return json(200, { results: [] })");
    let call = selfcommunity::find_users("a&b=ü #", None);
    let client = client(fetch, Token::None);
    client.send(call, &CallOptions::default()).await.unwrap();
    let url = property(&calls.get(0), "url");
    assert!(url.ends_with("?search=a%26b%3D%C3%BC+%23"), "{url}");
}

#[wasm_bindgen_test]
async fn the_answer_comes_as_it_was_too() {
    let (fetch, _) = fetch("return json(200, { id: 7, shoe_size: 42 })");
    let client = client(fetch, Token::None);
    let options = CallOptions::default();
    let (_, raw) = client.send(selfcommunity::me(), &options).await.unwrap();
    assert_eq!(
        Reflect::get(&raw, &"shoe_size".into()).unwrap().as_f64(),
        Some(42.0)
    );
}

#[wasm_bindgen_test]
async fn an_action_may_be_answered_without_a_body() {
    let (fetch, _) = fetch("return new Response(null, { status: 204 })");
    let call = selfcommunity::connection_status(PersonId(7));
    let client = client(fetch, Token::None);
    let (answer, _) = client.send(call, &CallOptions::default()).await.unwrap();
    assert_eq!(answer, StatusAnswer { status: None });
}

#[wasm_bindgen_test]
async fn a_token_is_asked_for_once_however_many_calls_wait() {
    let asked = Array::new();
    let (fetch, calls) = fetch("return json(200, { id: 7 })");
    let client = client(fetch, tokens(&asked));
    let answers = join_all((0..5).map(|_| me(&client))).await;
    assert!(answers.iter().all(Result::is_ok));
    assert_eq!((asked.length(), calls.length()), (1, 5));
}

#[wasm_bindgen_test]
async fn a_refused_token_is_renewed_once_and_each_call_sent_again() {
    let asked = Array::new();
    let (fetch, calls) = fetch(
        "const fresh = request.headers.get('authorization') === 'Bearer token-2';
         return fresh ? json(200, { id: 7 }) : json(401, {})",
    );
    let client = client(fetch, tokens(&asked));
    let answers = join_all((0..3).map(|_| me(&client))).await;
    assert!(answers.iter().all(Result::is_ok));
    assert_eq!((asked.length(), calls.length()), (2, 6));
}

#[wasm_bindgen_test]
async fn a_token_refused_twice_is_not_tried_a_third_time() {
    let asked = Array::new();
    let (fetch, calls) = fetch("return json(401, { detail: 'Who are you?' })");
    let error = me(&client(fetch, tokens(&asked))).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Unauthorized);
    assert_eq!(error.words(), "Who are you?");
    assert_eq!((asked.length(), calls.length()), (2, 2));
}

#[wasm_bindgen_test]
async fn a_call_that_is_sent_once_leaves_the_newer_token_to_the_next() {
    let asked = Array::new();
    let (fetch, calls) = fetch(
        "const fresh = request.headers.get('authorization') === 'Bearer token-2';
         return fresh ? json(200, { id: 7 }) : json(401, {})",
    );
    let client = client(fetch, tokens(&asked));
    let once = CallOptions {
        once: true,
        ..CallOptions::default()
    };
    let refused = client.send(selfcommunity::me(), &once).await;
    assert_eq!(refused.unwrap_err().code, ErrorCode::Unauthorized);
    assert_eq!(calls.length(), 1);
    assert!(me(&client).await.is_ok());
    assert_eq!((asked.length(), calls.length()), (2, 2));
}

#[wasm_bindgen_test]
async fn a_token_function_that_fails_is_asked_again_by_the_next_call() {
    let asked = Array::new();
    let code = "return () => { if (calls.push(1) === 1) throw new Error('no'); return 'good' }";
    let (fetch, calls) = fetch("return json(200, { id: 7 })");
    let client = client(fetch, Token::Function(made_by(code, &asked)));
    let error = me(&client).await.unwrap_err();
    assert_eq!(error.code, ErrorCode::Unauthorized);
    assert!(me(&client).await.is_ok());
    assert_eq!((asked.length(), calls.length()), (2, 1));
}

#[wasm_bindgen_test]
async fn a_token_that_never_comes_ends_the_call_and_is_asked_for_again() {
    let asked = Array::new();
    let code = "return () => calls.push(1) === 1 ? new Promise(() => {}) : 'good'";
    let (fetch, calls) = fetch("return json(200, { id: 7 })");
    let client = client(fetch, Token::Function(made_by(code, &asked)));
    assert_eq!(me(&client).await.unwrap_err().code, ErrorCode::Timeout);
    assert!(me(&client).await.is_ok());
    assert_eq!((asked.length(), calls.length()), (2, 1));
}

#[wasm_bindgen_test]
async fn a_token_that_no_header_can_hold_is_told_and_not_quoted() {
    let (fetch, calls) = fetch("return json(200, { id: 7 })");
    let token = Token::Text("se\ncret".to_owned());
    let error = me(&client(fetch, token)).await.unwrap_err();
    assert!(!error.to_string().contains("cret"), "{error}");
    assert_eq!(calls.length(), 0);
}

#[wasm_bindgen_test]
async fn whatever_a_page_puts_in_place_of_fetch_ends_in_an_error() {
    for body in [
        "throw 'a text'",
        "throw undefined",
        "throw new TypeError('Failed to fetch')",
        "return 5",
        "return undefined",
        "return {}",
        "return { status: 200, text: () => { throw 1 } }",
        "return { status: 200, text: 'not a method' }",
        "return Response.error()",
    ] {
        let (fetch, _) = fetch(body);
        assert_eq!(failure(fetch).await.code, ErrorCode::Network, "{body}");
    }
    let thrower = Function::new_with_args("request", "throw new Error('at once')");
    assert_eq!(failure(thrower).await.code, ErrorCode::Network);
    let number = Function::new_with_args("request", "return 5");
    assert_eq!(failure(number).await.code, ErrorCode::Network);
}

#[wasm_bindgen_test]
async fn an_answer_that_never_comes_ends_when_its_time_is_over() {
    let (silent, calls) = fetch("return new Promise(() => {})");
    assert_eq!(failure(silent).await.code, ErrorCode::Timeout);
    let signal = Reflect::get(&calls.get(0), &"signal".into()).unwrap();
    let aborted = Reflect::get(&signal, &"aborted".into()).unwrap();
    assert_eq!(aborted.as_bool(), Some(true));
    let (unfinished, _) = fetch("return new Response(new ReadableStream({}))");
    assert_eq!(failure(unfinished).await.code, ErrorCode::Timeout);
}

#[wasm_bindgen_test]
async fn a_call_can_be_taken_back_before_and_while_it_runs() {
    let (silent, _) = fetch("return new Promise(() => {})");
    let client = client(silent, Token::None);
    let controller = AbortController::new().unwrap();
    let options = CallOptions {
        signal: Some(controller.signal()),
        ..CallOptions::default()
    };
    let call = client.send(selfcommunity::me(), &options);
    let (outcome, ()) = futures_util::join!(call, async { controller.abort() });
    assert_eq!(outcome.unwrap_err().code, ErrorCode::Aborted);
    let again = client.send(selfcommunity::me(), &options).await;
    assert_eq!(again.unwrap_err().code, ErrorCode::Aborted);
}

#[wasm_bindgen_test]
async fn a_call_outlives_its_page_where_it_is_to() {
    let (fetch, calls) = fetch("return json(200, {})");
    let client = client(fetch, Token::Text("secret".to_owned()));
    for outlives_page in [true, false] {
        let options = CallOptions {
            outlives_page,
            ..CallOptions::default()
        };
        let call = selfcommunity::act(Action::Decline, PersonId(7));
        client.send(call, &options).await.unwrap();
        let sent: web_sys::Request = calls.pop().unchecked_into();
        let keepalive = Reflect::get(&sent, &"keepalive".into()).unwrap();
        assert_eq!(keepalive, JsValue::from(outlives_page));
        let token = sent.headers().get("authorization").unwrap();
        assert_eq!(
            (sent.method(), token),
            ("POST".to_owned(), Some("Bearer secret".to_owned()))
        );
    }
}

#[wasm_bindgen_test]
async fn no_cache_has_a_hand_in_an_answer_that_has_to_be_fresh() {
    let (fetch, calls) = fetch("return json(200, {})");
    let client = client(fetch, Token::None);
    for (fresh, expected) in [(true, "no-store"), (false, "default")] {
        let options = CallOptions {
            fresh,
            ..CallOptions::default()
        };
        let _ = client.send(selfcommunity::me(), &options).await;
        let cache = Reflect::get(&calls.pop(), &"cache".into()).unwrap();
        assert_eq!(cache.as_string().as_deref(), Some(expected));
    }
}

#[wasm_bindgen_test]
async fn a_sign_in_page_in_place_of_data_is_a_sign_out() {
    let (fetch, _) = fetch("return new Response('<!doctype html><title>Sign in</title>')");
    assert_eq!(failure(fetch).await.code, ErrorCode::Unauthorized);
}

#[wasm_bindgen_test]
async fn an_error_names_its_call_and_how_long_to_wait() {
    let (fetch, _) =
        fetch("return new Response('', { status: 429, headers: { 'Retry-After': '7' } })");
    let error = failure(fetch).await;
    assert_eq!(error.code, ErrorCode::RateLimited);
    assert_eq!(
        (error.status, error.retry_after_ms),
        (Some(429), Some(7_000))
    );
    assert_eq!(error.path.as_deref(), Some("/api/v2/user/me/"));
}

#[wasm_bindgen_test]
fn an_answer_that_is_wrong_says_where() {
    let value = JSON::parse(r#"{"results":[{"from_user":{"id":1}},{"from_user":{"id":"2"}}]}"#);
    type Page = selfcommunity::PageOf<selfcommunity::ConnectionRequest>;
    let error = JsJson(value.unwrap()).decode::<Page>().unwrap_err();
    assert_eq!(error.path, "results[1].from_user.id");
    assert_eq!(
        error.reason,
        "found a string, expected an integer from 0 up"
    );
}

#[wasm_bindgen_test]
fn an_address_that_is_none_makes_no_client() {
    for address in ["javascript:alert(1)", "ftp://example.com", "https://"] {
        assert!(
            Client::new(ClientOptions::new(address)).is_none(),
            "{address}"
        );
    }
    assert!(Client::new(ClientOptions::new("/intranet")).is_some());
}
