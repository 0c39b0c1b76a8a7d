//! How the caller stands to others.

use axum::extract::State as Handed;
use axum::extract::rejection::JsonRejection;
use axum::response::{IntoResponse, Json, Response};
use serde::Deserialize;
use serde_json::json;

use super::error::Denial;
use super::member::{Member, Other};
use super::page::Asked;
use super::people::view;
use crate::graph::{Standing, lists};
use crate::state::State;
use crate::wire::absence::Object;

#[derive(Deserialize)]
pub(super) struct Users {
    users: Vec<i64>,
}

pub(super) async fn is_connection(
    Handed(state): Handed<State>,
    member: Member,
    Other(person): Other,
) -> Result<Response, Denial> {
    let standing = standing(&state, member.id, person.id).await?;
    Ok(Json(json!({ "is_connection": standing == Standing::Connected })).into_response())
}

pub(super) async fn of_one(
    Handed(state): Handed<State>,
    member: Member,
    Other(person): Other,
    asked: Asked,
) -> Result<Response, Denial> {
    let standing = standing(&state, member.id, person.id).await?;
    let word = view(&state, Some(member.id), &asked).word(standing);
    Ok(Json(json!({ "connection_status": word })).into_response())
}

pub(super) async fn of_many(
    Handed(state): Handed<State>,
    member: Member,
    asked: Asked,
    users: Result<Json<Users>, JsonRejection>,
) -> Result<Response, Denial> {
    let Json(Users { users }) = users.map_err(|_| Denial::InvalidField {
        field: "users",
        message: "A list of user ids is expected.",
    })?;
    let standings = state
        .database
        .run(move |connection| lists::standings(connection, member.id, &users))
        .await?;
    let view = view(&state, Some(member.id), &asked);
    let statuses: Object = standings
        .into_iter()
        .map(|(id, standing)| (id.to_string(), json!(view.word(standing))))
        .collect();
    Ok(Json(json!({ "connection_statuses": statuses })).into_response())
}

async fn standing(state: &State, me: i64, other: i64) -> Result<Standing, Denial> {
    Ok(state
        .database
        .run(move |connection| Standing::between(connection, me, other))
        .await?)
}
