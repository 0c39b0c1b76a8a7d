//! The community's settings, which anybody may read.

use axum::extract::State as Handed;
use axum::response::Response;
use serde_json::{Value, json};

use super::page::Asked;
use crate::settings::{Era, Values};
use crate::state::State;

pub(super) async fn list(Handed(state): Handed<State>, asked: Asked) -> Response {
    let all = preferences(state.settings.get());
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(asked.window.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(asked.window.limit).unwrap_or(usize::MAX);
    asked.answer(count, all.into_iter().skip(skip).take(take).collect())
}

fn preferences(settings: Values) -> Vec<Value> {
    let friendship = settings.friendship_mode;
    let mut all = vec![
        preference("configurations", "follow_enabled", json!(!friendship)),
        preference(
            "configurations",
            "content_availability",
            json!(settings.content_availability),
        ),
        preference("configurations", "private_messaging_enabled", json!(true)),
        preference("configurations", "posting_only_staff_enabled", json!(false)),
        preference("configurations", "urlencoded_titles", Value::Null),
        preference("text", "application_name", json!("Harbour Commons")),
        preference("text", "application_slogan", json!("")),
        preference("colors", "colorprimary", json!("#1f6f78")),
        preference("style", "border_radius", json!(8)),
    ];
    if settings.era == Era::Current {
        all.push(preference(
            "configurations",
            "connection_enabled",
            json!(friendship),
        ));
    }
    all
}

fn preference(section: &str, name: &str, value: Value) -> Value {
    json!({ "section": section, "name": name, "value": value })
}
