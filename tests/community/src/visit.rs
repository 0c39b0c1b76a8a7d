//! What is known of a call before it is answered: the site's address, and who calls.

use axum::extract::{Request, State as Handed};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::credentials::{self, Kind};
use crate::journal::Entry;
use crate::server::{Hangup, Root};
use crate::state::State;
use crate::wire::date::{SECOND, now};

pub(crate) const SESSION_COOKIE: &str = "practice_session";
const SELFCOMMUNITY: &str = "/api/v2/";

/// Who calls, by which credential.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// The address everything of this site starts with: origin and virtual directory.
    pub(crate) root: String,
    pub(crate) presented: Option<Kind>,
    pub(crate) caller: Option<i64>,
}

impl<S: Sync> axum::extract::FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let visit = parts.extensions.get::<Self>().cloned();
        visit.ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Finds out who calls, hands it on, and notes the call and its answer.
pub(crate) async fn receive(
    Handed(state): Handed<State>,
    mut request: Request,
    next: Next,
) -> Response {
    let root = request
        .extensions()
        .get::<Root>()
        .cloned()
        .unwrap_or_default();
    let path = request.uri().path();
    let credential = is_api(path)
        .then(|| presented(request.headers(), path))
        .flatten();
    let presented = credential.as_ref().map(|(kind, _)| *kind);
    let caller = match credential {
        Some((kind, secret)) => owner(&state, kind, secret).await,
        None => Ok(None),
    };
    let Ok(caller) = caller else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let visit = Visit {
        root: root.0,
        presented,
        caller,
    };
    let n = note(&state, &request, &visit);
    request.extensions_mut().insert(visit);
    let response = next.run(request).await;
    if let Some(n) = n.filter(|_| response.extensions().get::<Hangup>().is_none()) {
        state.journal.answered(n, response.status().as_u16());
    }
    response
}

/// Whether a path belongs to one of the platforms' APIs.
pub(crate) fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

/// The session cookie's value.
pub(crate) fn session(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter();
    cookies
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == SESSION_COOKIE).then(|| value.to_owned()))
}

/// The one credential that counts: a header before the cookie. The legacy key is Axero's alone.
fn presented(headers: &HeaderMap, path: &str) -> Option<(Kind, String)> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let key = text("rest-api-key").filter(|_| !path.starts_with(SELFCOMMUNITY));
    text("authorization")
        .map(|value| (Kind::Bearer, bearer(value)))
        .or_else(|| key.map(|key| (Kind::Key, key.to_owned())))
        .or_else(|| session(headers).map(|secret| (Kind::Session, secret)))
}

fn bearer(value: &str) -> String {
    match value.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => token.trim().to_owned(),
        _ => String::new(),
    }
}

pub(crate) async fn owner(
    state: &State,
    kind: Kind,
    secret: String,
) -> Result<Option<i64>, crate::error::Failure> {
    state
        .database
        .run(move |connection| credentials::owner(connection, kind, &secret))
        .await
}

fn note(state: &State, request: &Request, visit: &Visit) -> Option<u64> {
    let uri = request.uri();
    let text = |name| {
        let value = request.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned)
    };
    is_api(uri.path()).then(|| {
        state.journal.note(Entry {
            n: 0,
            at: now() / (SECOND / 1_000),
            method: request.method().to_string(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            user_id: visit.caller,
            status: None,
            auth: auth(visit.presented),
            origin: text(header::ORIGIN),
            referrer: text(header::REFERER),
        })
    })
}

fn auth(presented: Option<Kind>) -> &'static str {
    match presented {
        Some(Kind::Bearer) => "bearer",
        Some(Kind::Key) => "key",
        Some(Kind::Session) => "cookie",
        None => "none",
    }
}
