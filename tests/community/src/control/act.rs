//! Acting as anyone.

use axum::extract::{Query, State as Handed};
use axum::response::Json;
use rusqlite::{Connection, TransactionBehavior};
use serde::Deserialize;
use serde_json::json;

use super::reply::{Answer, Body, Problem};
use crate::error::Failure;
use crate::graph::{self, Action, Refusal, Standing, are_blocked};
use crate::people::{Person, directory};
use crate::seed;
use crate::state::State;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Deed {
    #[serde(rename = "as")]
    actor: i64,
    action: Verb,
    user: Option<i64>,
    message: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Request,
    Accept,
    Reject,
    Cancel,
    CancelReject,
    Remove,
    Block,
    #[serde(rename = "delete-account")]
    DeleteAccount,
}

impl Verb {
    fn action(self, message: Option<String>) -> Option<Action> {
        Some(match self {
            Self::Request => Action::Request { message },
            Self::Accept => Action::Accept,
            Self::Reject => Action::Reject,
            Self::Cancel => Action::Cancel,
            Self::CancelReject => Action::CancelReject,
            Self::Remove => Action::Remove,
            Self::Block => Action::Block,
            Self::DeleteAccount => return None,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Arrival {
    to: i64,
    message: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Pair {
    a: i64,
    b: i64,
}

pub(super) async fn act(Handed(state): Handed<State>, Body(deed): Body<Deed>) -> Answer {
    let Some(action) = deed.action.action(deed.message) else {
        return delete_account(&state, deed.actor).await;
    };
    let user = deed
        .user
        .ok_or_else(|| Problem::Asked("user is missing".to_owned()))?;
    let standing = state
        .database
        .run(move |connection| graph::act(connection, deed.actor, user, &action))
        .await??;
    Ok(Json(json!({ "status": standing.word() })))
}

async fn delete_account(state: &State, id: i64) -> Answer {
    let deleted = state
        .database
        .run(move |connection| Ok(connection.execute("DELETE FROM person WHERE id = ?1", [id])?))
        .await?;
    if deleted == 0 {
        Err(Problem::NotFound)
    } else {
        Ok(Json(json!({ "status": null })))
    }
}

pub(super) async fn arrive(Handed(state): Handed<State>, Body(arrival): Body<Arrival>) -> Answer {
    let from = state
        .database
        .run(move |connection| send_somebody(connection, arrival.to, arrival.message))
        .await??;
    let from = json!({ "id": from.id, "name": from.name() });
    Ok(Json(json!({ "from": from })))
}

fn send_somebody(
    connection: &mut Connection,
    to: i64,
    message: Option<String>,
) -> Result<Result<Person, Refusal>, Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let Some(from) = directory::stranger(&transaction, to)? else {
        return Ok(Err(Refusal::UnknownPerson));
    };
    let message = message.or_else(|| Some(seed::greeting(from.id).to_owned()));
    let outcome = graph::act_in(&transaction, from.id, to, &Action::Request { message })?;
    transaction.commit()?;
    Ok(outcome.map(|_| from))
}

pub(super) async fn relation(Handed(state): Handed<State>, Query(pair): Query<Pair>) -> Answer {
    let (standing, blocked) = state
        .database
        .run(move |connection| {
            let standing = Standing::between(connection, pair.a, pair.b)?;
            Ok((standing, are_blocked(connection, pair.a, pair.b)?))
        })
        .await?;
    let rejected_by = match standing {
        Standing::RejectedByMe => Some(pair.a),
        Standing::RejectedByOther => Some(pair.b),
        _ => None,
    };
    Ok(Json(
        json!({ "status": standing.word(), "rejectedBy": rejected_by, "blocked": blocked }),
    ))
}
