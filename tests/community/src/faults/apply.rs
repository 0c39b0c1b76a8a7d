//! Carrying faults out on a call and its answer.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State as Handed};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Json, Response};
use futures_util::stream::{self, StreamExt};
use http::{HeaderValue, StatusCode, header};
use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Fault, Kind};
use crate::server::Hangup;
use crate::state::State;

/// Drips come this often.
const DRIPS_PER_SECOND: u64 = 10;
/// Long enough for the half that is sent to leave before the connection closes.
const HALF_SENT: Duration = Duration::from_millis(30);

/// Lets a call through with the faults it meets.
pub(crate) async fn disturb(
    Handed(state): Handed<State>,
    request: Request,
    next: Next,
) -> Response {
    let met = state
        .faults
        .meet(request.method().as_str(), request.uri().path());
    let (first, then): (Vec<Fault>, Vec<Fault>) = met.into_iter().partition(Fault::comes_first);
    let mut interruption = None;
    for fault in first {
        interruption = before(fault.kind).await;
    }
    let mut response = match interruption {
        Some(response) => response,
        None => next.run(request).await,
    };
    for fault in then {
        response = spoil(fault.kind, response).await;
    }
    response
}

async fn before(kind: Kind) -> Option<Response> {
    match kind {
        Kind::Latency { ms } => {
            sleep(Duration::from_millis(ms)).await;
            None
        }
        kind => replacement(&kind),
    }
}

fn replacement(kind: &Kind) -> Option<Response> {
    match kind {
        Kind::Status {
            status,
            retry_after,
            body,
        } => Some(another_status(*status, retry_after.as_ref(), body.as_ref())),
        Kind::Drop => Some(dropped()),
        Kind::LoginPage => Some(Html(LOGIN_PAGE).into_response()),
        _ => None,
    }
}

async fn spoil(kind: Kind, response: Response) -> Response {
    if let Some(replacement) = replacement(&kind) {
        return replacement;
    }
    match kind {
        Kind::Latency { ms } => {
            sleep(Duration::from_millis(ms)).await;
            response
        }
        Kind::WrongContentType => typed(response, "text/plain; charset=utf-8"),
        Kind::CutBody => with_body(response, cut).await,
        Kind::InvalidJson => with_body(response, |_| Body::from("{\"results\": [,]")).await,
        Kind::WrongShape => with_body(response, |_| Body::from(unexpected().to_string())).await,
        Kind::Drip { bytes_per_second } => {
            with_body(response, |bytes| drip(bytes, bytes_per_second)).await
        }
        Kind::Status { .. } | Kind::Drop | Kind::LoginPage => response,
    }
}

fn another_status(status: u16, retry_after: Option<&Value>, body: Option<&Value>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = match body {
        Some(Value::String(text)) => text.clone().into_response(),
        Some(value) => Json(value).into_response(),
        None => Html(format!("<h1>{status}</h1>")).into_response(),
    };
    *response.status_mut() = status;
    if let Some(value) = retry_after.and_then(header_value) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

fn header_value(value: &Value) -> Option<HeaderValue> {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    HeaderValue::from_str(&text).ok()
}

fn dropped() -> Response {
    let mut response = StatusCode::BAD_GATEWAY.into_response();
    response.extensions_mut().insert(Hangup);
    response
}

fn typed(mut response: Response, content_type: &'static str) -> Response {
    let content_type = HeaderValue::from_static(content_type);
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, content_type);
    response
}

fn unexpected() -> Value {
    json!({ "ResponseData": { "unexpected": [1, "two", null] }, "results": "unexpected", "IsError": "perhaps" })
}

async fn with_body(response: Response, change: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, change(bytes))
}

/// Sent in chunks, whose missing end tells the caller that something is missing.
fn cut(bytes: Bytes) -> Body {
    let half = bytes.slice(..bytes.len() / 2);
    let end = stream::once(async {
        sleep(HALF_SENT).await;
        Err(Hangup)
    });
    Body::from_stream(stream::iter([Ok(half)]).chain(end))
}

fn drip(bytes: Bytes, bytes_per_second: u64) -> Body {
    let size = usize::try_from(bytes_per_second.div_ceil(DRIPS_PER_SECOND)).unwrap_or(usize::MAX);
    let pause = Duration::from_secs_f64(size as f64 / bytes_per_second as f64);
    let pieces: Vec<Bytes> = bytes.chunks(size).map(Bytes::copy_from_slice).collect();
    Body::from_stream(stream::iter(pieces).then(move |piece| async move {
        sleep(pause).await;
        Ok::<_, Infallible>(piece)
    }))
}

const LOGIN_PAGE: &str = "<!doctype html><html lang=\"en\"><title>Sign in</title>\
    <h1>Sign in</h1><p>Your session has ended.</p>\
    <form method=\"post\" action=\"/login\"><input name=\"user\"><input name=\"password\" type=\"password\">\
    <button>Sign in</button></form></html>";
