//! What is going on, what can be set, and starting over.

use axum::extract::State as Handed;
use axum::response::Json;
use http::HeaderMap;
use serde_json::{Value, json};

use super::reply::{Answer, Body, Problem};
use crate::credentials::Kind;
use crate::seed;
use crate::settings::Change;
use crate::state::State;
use crate::visit::{owner, session};

pub(super) async fn state(Handed(state): Handed<State>, headers: HeaderMap) -> Answer {
    let signed_in = match session(&headers) {
        Some(secret) => owner(&state, Kind::Session, secret).await?,
        None => None,
    };
    let people: i64 = state
        .database
        .run(|connection| {
            Ok(connection.query_row("SELECT count(*) FROM person", [], |row| row.get(0))?)
        })
        .await?;
    let mut answer = json!({
        "people": people,
        "signedInUserId": signed_in,
        "defaultUserId": state.plan.default_person(),
        "popularUserId": state.plan.popular_person(),
        "lonelyUserId": state.plan.lonely_person(),
        "administratorUserId": state.plan.administrator(),
    });
    if let (Some(answer), Value::Object(settings)) =
        (answer.as_object_mut(), json!(state.settings.get()))
    {
        answer.extend(settings);
    }
    Ok(Json(answer))
}

pub(super) async fn settings(Handed(state): Handed<State>, Body(change): Body<Change>) -> Answer {
    if !change.is_possible() {
        let message = "axeroErrorStatus is 200 to 599, sessionSeconds at least 1";
        return Err(Problem::Asked(message.to_owned()));
    }
    Ok(Json(json!(state.settings.change(&change))))
}

/// Back to the seed: people, graph, settings, no faults, an empty journal. Who is signed in stays so.
pub(super) async fn reset(Handed(state): Handed<State>) -> Answer {
    let plan = state.plan;
    state
        .database
        .run(move |connection| seed::fill(connection, &plan))
        .await?;
    state.settings.reset();
    state.faults.clear();
    state.journal.clear();
    Ok(Json(json!({})))
}
