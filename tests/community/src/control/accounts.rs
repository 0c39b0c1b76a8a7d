//! Signing in and out, and credentials that end.

use axum::extract::State as Handed;
use axum::response::{IntoResponse, Json, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Deserialize;
use serde_json::json;

use super::reply::{Answer, Body, Problem};
use crate::credentials::{self, Kind, What};
use crate::error::Failure;
use crate::people::Person;
use crate::server::Root;
use crate::state::State;
use crate::visit::{SESSION_COOKIE, session};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Who {
    user_id: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Ending {
    user_id: Option<i64>,
    #[serde(default)]
    what: What,
}

struct Keys {
    token: String,
    key: String,
    session: String,
}

pub(super) async fn sign_in(
    Handed(state): Handed<State>,
    axum::Extension(root): axum::Extension<Root>,
    Body(who): Body<Who>,
) -> Result<Response, Problem> {
    let person = person(&state, who).await?;
    let (id, seconds) = (person.id, state.settings.get().session_seconds);
    let keys = state
        .database
        .run(move |connection| keys(connection, id, seconds))
        .await?;
    let body = json!({
        "userId": id,
        "name": person.name(),
        "username": person.username,
        "avatar": person.avatar_url(&root.0),
        "token": keys.token,
        "apiKey": keys.key,
    });
    let cookie = cookie(&keys.session, seconds)?;
    Ok(([(header::SET_COOKIE, cookie)], Json(body)).into_response())
}

pub(super) async fn token(Handed(state): Handed<State>, Body(who): Body<Who>) -> Answer {
    let (id, seconds) = (
        person(&state, who).await?.id,
        state.settings.get().session_seconds,
    );
    let token = state
        .database
        .run(move |connection| credentials::issue(connection, id, Kind::Bearer, seconds))
        .await?;
    Ok(Json(json!({ "token": token })))
}

pub(super) async fn sign_out(
    Handed(state): Handed<State>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if let Some(secret) = session(&headers) {
        state
            .database
            .run(move |connection| credentials::revoke(connection, &secret))
            .await?;
    }
    Ok((
        StatusCode::OK,
        [(header::SET_COOKIE, cookie("", 0)?)],
        Json(json!({})),
    )
        .into_response())
}

pub(super) async fn expire(Handed(state): Handed<State>, Body(ending): Body<Ending>) -> Answer {
    state
        .database
        .run(move |connection| credentials::expire(connection, ending.user_id, ending.what))
        .await?;
    Ok(Json(json!({})))
}

/// The named person, or the one the demo signs in.
async fn person(state: &State, who: Who) -> Result<Person, Problem> {
    let id = who.user_id.unwrap_or_else(|| state.plan.default_person());
    let person = state
        .database
        .run(move |connection| Person::find(connection, id))
        .await?;
    person.ok_or(Problem::NotFound)
}

fn keys(connection: &rusqlite::Connection, id: i64, seconds: i64) -> Result<Keys, Failure> {
    Ok(Keys {
        token: credentials::issue(connection, id, Kind::Bearer, seconds)?,
        key: credentials::issue(connection, id, Kind::Key, seconds)?,
        session: credentials::issue(connection, id, Kind::Session, seconds)?,
    })
}

fn cookie(secret: &str, seconds: i64) -> Result<HeaderValue, Problem> {
    let text =
        format!("{SESSION_COOKIE}={secret}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax");
    HeaderValue::from_str(&text).map_err(|problem| Problem::Asked(problem.to_string()))
}
