//! The members' directory of the demo.

use axum::extract::{Query, State as Handed};
use axum::response::Json;
use serde::Deserialize;
use serde_json::{Value, json};

use super::reply::Answer;
use crate::people::Person;
use crate::people::directory::{self, Window};
use crate::server::Root;
use crate::state::State;

const USUAL_LIMIT: i64 = 24;
const LARGEST_LIMIT: i64 = 200;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    search: String,
    limit: Option<i64>,
    #[serde(default)]
    offset: i64,
}

pub(super) async fn people(
    Handed(state): Handed<State>,
    axum::Extension(root): axum::Extension<Root>,
    Query(asked): Query<Asked>,
) -> Answer {
    let window = Window {
        limit: asked.limit.unwrap_or(USUAL_LIMIT).clamp(0, LARGEST_LIMIT),
        offset: asked.offset.max(0),
    };
    let found = state
        .database
        .run(move |connection| directory::search(connection, &asked.search, window))
        .await?;
    let results: Vec<Value> = found
        .items
        .iter()
        .map(|person| entry(person, &root.0))
        .collect();
    Ok(Json(json!({ "count": found.count, "results": results })))
}

fn entry(person: &Person, root: &str) -> Value {
    json!({
        "id": person.id,
        "name": person.name(),
        "username": person.username,
        "headline": person.headline,
        "avatar": person.avatar_url(root),
    })
}
