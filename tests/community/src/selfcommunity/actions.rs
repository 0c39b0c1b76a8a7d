//! What a member does about another.

use axum::extract::State as Handed;
use axum::response::{IntoResponse, Json, Response};
use http::StatusCode;
use serde_json::json;

use super::error::Denial;
use super::member::{Member, Other, in_friendship_mode};
use crate::graph::{Action, Standing, act};
use crate::settings::Era;
use crate::state::State;

/// Carries an action out; today its answer is the new status, before 2023 nothing.
pub(super) async fn answer(
    Handed(state): Handed<State>,
    member: Member,
    other: Other,
    action: Action,
) -> Result<Response, Denial> {
    let standing = carry_out(&state, member, other, action).await?;
    Ok(match state.settings.get().era {
        Era::Current => Json(json!({ "connection_status": standing.word() })).into_response(),
        Era::Before2023 => StatusCode::NO_CONTENT.into_response(),
    })
}

pub(super) async fn mark_seen(
    Handed(state): Handed<State>,
    member: Member,
    other: Other,
) -> Result<StatusCode, Denial> {
    carry_out(&state, member, other, Action::MarkSeen).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn carry_out(
    state: &State,
    member: Member,
    Other(person): Other,
    action: Action,
) -> Result<Standing, Denial> {
    in_friendship_mode(state)?;
    let outcome = state
        .database
        .run(move |connection| act(connection, member.id, person.id, &action))
        .await?;
    Ok(outcome?)
}
