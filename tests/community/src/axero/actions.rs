//! Accept and decline, the two actions Axero's own app knows.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State as Handed};
use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;

use super::Member;
use super::envelope::{Denial, sealed};
use crate::graph::{Action, act};
use crate::state::State;

#[derive(Deserialize)]
pub(super) struct Pair {
    userid: i64,
    connectionuserid: i64,
}

type Asked = Result<Query<Pair>, QueryRejection>;

pub(super) async fn accept(Handed(state): Handed<State>, member: Member, pair: Asked) -> Response {
    let result = carry_out(&state, &member, pair, Action::Accept).await;
    sealed(&state, result)
}

pub(super) async fn decline(Handed(state): Handed<State>, member: Member, pair: Asked) -> Response {
    let result = carry_out(&state, &member, pair, Action::Reject).await;
    sealed(&state, result)
}

async fn carry_out(
    state: &State,
    member: &Member,
    pair: Asked,
    action: Action,
) -> Result<Value, Denial> {
    let Query(pair) = pair.map_err(|_| Denial::InvalidParameter)?;
    member.may_see(pair.userid)?;
    state
        .database
        .run(move |connection| act(connection, pair.userid, pair.connectionuserid, &action))
        .await??;
    Ok(Value::Bool(true))
}
