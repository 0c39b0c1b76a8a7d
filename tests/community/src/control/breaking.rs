//! Faults and the journal.

use axum::extract::{Path, Query, State as Handed};
use axum::response::Json;
use serde::Deserialize;
use serde_json::json;

use super::reply::{Answer, Body, Problem};
use crate::faults::Fault;
use crate::state::State;

#[derive(Deserialize)]
pub(super) struct Since {
    #[serde(default)]
    since: u64,
}

pub(super) async fn faults(Handed(state): Handed<State>) -> Answer {
    Ok(Json(json!({ "faults": state.faults.all() })))
}

/// Idle connections end when calls may be dropped: see `Faults::may_drop`.
pub(super) async fn add(Handed(state): Handed<State>, Body(fault): Body<Fault>) -> Answer {
    let fault = state.faults.add(fault);
    let fault = fault.map_err(|problem| Problem::Asked(problem.to_owned()))?;
    if state.faults.may_drop() {
        state.hangup.send_replace(());
    }
    Ok(Json(json!(fault)))
}

pub(super) async fn clear(Handed(state): Handed<State>) -> Answer {
    state.faults.clear();
    Ok(Json(json!({})))
}

pub(super) async fn remove(Handed(state): Handed<State>, Path(id): Path<u64>) -> Answer {
    if state.faults.remove(id) {
        Ok(Json(json!({})))
    } else {
        Err(Problem::NotFound)
    }
}

pub(super) async fn journal(Handed(state): Handed<State>, Query(since): Query<Since>) -> Answer {
    let (next, calls) = state.journal.since(since.since);
    Ok(Json(json!({ "next": next, "calls": calls })))
}

pub(super) async fn forget(Handed(state): Handed<State>) -> Answer {
    state.journal.clear();
    Ok(Json(json!({})))
}
