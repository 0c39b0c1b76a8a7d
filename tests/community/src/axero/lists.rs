//! Axero's lists: requests, connections, and how two people stand.

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State as Handed};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value, json};

use super::envelope::{Denial, sealed, sealed_page};
use super::user::user;
use super::{Member, find};
use crate::graph::Standing;
use crate::graph::lists::{self, Pending, Which};
use crate::people::directory::Window;
use crate::state::State;
use crate::wire::absence::{Object, put};
use crate::wire::date;

const USUAL_LENGTH: i64 = 20;
const LONGEST: i64 = 100;

#[derive(Deserialize)]
pub(super) struct Whose {
    #[serde(rename = "ToUserID")]
    to: Option<i64>,
    #[serde(rename = "FetchForAllUsers")]
    all: Option<Flag>,
}

#[derive(Deserialize)]
pub(super) struct Stretch {
    #[serde(rename = "IsConfirmed")]
    confirmed: Option<Flag>,
    #[serde(rename = "Page")]
    page: Option<i64>,
    #[serde(rename = "PageLength")]
    length: Option<i64>,
}

/// True and false as .NET reads them, in whatever case.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Flag(bool);

impl TryFrom<String> for Flag {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.to_ascii_lowercase().as_str() {
            "true" => Ok(Self(true)),
            "false" => Ok(Self(false)),
            _ => Err("neither true nor false"),
        }
    }
}

pub(super) async fn friend_requests(
    Handed(state): Handed<State>,
    member: Member,
    whose: Result<Query<Whose>, QueryRejection>,
) -> Response {
    let result = requests(&state, &member, whose).await;
    sealed(&state, result)
}

async fn requests(
    state: &State,
    member: &Member,
    whose: Result<Query<Whose>, QueryRejection>,
) -> Result<Value, Denial> {
    let Query(whose) = whose.map_err(|_| Denial::InvalidParameter)?;
    let all = whose.all.is_some_and(|flag| flag.0);
    let person = whose.to.unwrap_or(member.person.id);
    if all && !member.person.administrator {
        return Err(Denial::NotAllowed);
    }
    member.may_see(person)?;
    find(state, person).await?.ok_or(Denial::UnknownPerson)?;
    let to = (!all).then_some(person);
    let pending = state
        .database
        .run(move |connection| lists::pending(connection, to))
        .await?;
    Ok(pending
        .iter()
        .map(|request| written(request, &member.root))
        .collect())
}

fn written(request: &Pending, root: &str) -> Value {
    let mut object = Object::new();
    object.insert("FromUser".to_owned(), user(&request.from, root));
    object.insert("ToUser".to_owned(), user(&request.to, root));
    object.insert(
        "DateAdded".to_owned(),
        date::axero(request.created, request.id).into(),
    );
    put(&mut object, request.id, "Message", request.message.clone());
    object.into()
}

pub(super) async fn pending_count(Handed(state): Handed<State>, member: Member) -> Response {
    let id = member.person.id;
    let count = state
        .database
        .run(move |connection| lists::count(connection, id, Which::Received))
        .await;
    sealed(&state, count.map(Value::from).map_err(Denial::from))
}

pub(super) async fn friends(
    Handed(state): Handed<State>,
    member: Member,
    id: Result<Path<i64>, PathRejection>,
    stretch: Result<Query<Stretch>, QueryRejection>,
) -> Response {
    let result = connections(&state, &member, id, stretch).await;
    sealed_page(&state, result)
}

async fn connections(
    state: &State,
    member: &Member,
    id: Result<Path<i64>, PathRejection>,
    stretch: Result<Query<Stretch>, QueryRejection>,
) -> Result<(i64, Vec<Value>), Denial> {
    let Path(id) = id.map_err(|_| Denial::InvalidParameter)?;
    let Query(stretch) = stretch.map_err(|_| Denial::InvalidParameter)?;
    let window = window(&stretch)?;
    let confirmed = stretch.confirmed.is_none_or(|flag| flag.0);
    find(state, id).await?.ok_or(Denial::UnknownPerson)?;
    if !confirmed {
        member.may_see(id)?;
    }
    let which = if confirmed {
        Which::Connected
    } else {
        Which::Unconfirmed
    };
    let found = state
        .database
        .run(move |connection| lists::links(connection, id, which, None, window))
        .await?;
    let users = found
        .items
        .iter()
        .map(|(person, _)| user(person, &member.root));
    Ok((found.count, users.collect()))
}

/// Pages count from 1.
fn window(stretch: &Stretch) -> Result<Window, Denial> {
    let (page, length) = (
        stretch.page.unwrap_or(1),
        stretch.length.unwrap_or(USUAL_LENGTH),
    );
    if page < 1 || length < 1 {
        return Err(Denial::InvalidParameter);
    }
    let limit = length.min(LONGEST);
    Ok(Window {
        limit,
        offset: (page - 1).saturating_mul(limit),
    })
}

pub(super) async fn status(
    Handed(state): Handed<State>,
    member: Member,
    pair: Result<Path<(i64, i64)>, PathRejection>,
) -> Response {
    let result = standing(&state, &member, pair).await;
    sealed(&state, result.map(|standing| json!(word(standing))))
}

async fn standing(
    state: &State,
    member: &Member,
    pair: Result<Path<(i64, i64)>, PathRejection>,
) -> Result<Standing, Denial> {
    let Path((id, other)) = pair.map_err(|_| Denial::InvalidParameter)?;
    member.may_see(id)?;
    for person in [id, other] {
        find(state, person).await?.ok_or(Denial::UnknownPerson)?;
    }
    Ok(state
        .database
        .run(move |connection| Standing::between(connection, id, other))
        .await?)
}

/// The real words were never captured: these are invented, and agreeing with them proves nothing.
fn word(standing: Standing) -> &'static str {
    match standing {
        Standing::Connected => "Connected",
        Standing::Sent => "Sent",
        Standing::Received => "Received",
        Standing::Strangers | Standing::RejectedByMe | Standing::RejectedByOther => "NotConnected",
    }
}
