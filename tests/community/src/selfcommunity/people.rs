//! Users: oneself, one, many by name, suggestions, connections.

use axum::extract::State as Handed;
use axum::response::{IntoResponse, Json, Response};

use super::error::Denial;
use super::member::{Member, Other, Visitor, in_friendship_mode};
use super::page::Asked;
use super::user::View;
use crate::error::Failure;
use crate::graph::lists::{Which, links};
use crate::people::Person;
use crate::people::directory::{self, Found, Window};
use crate::state::State;
use rusqlite::Connection;

pub(super) async fn me(
    Handed(state): Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    let view = view(&state, Some(member.id), &asked);
    let user = state
        .database
        .run(move |connection| {
            let person = Person::find(connection, member.id)?;
            person
                .map(|person| view.user(connection, &person))
                .transpose()
        })
        .await?;
    user.map(|user| Json(user).into_response())
        .ok_or(Denial::InvalidCredential)
}

pub(super) async fn one(
    Handed(state): Handed<State>,
    member: Member,
    Other(person): Other,
    asked: Asked,
) -> Result<Response, Denial> {
    let view = view(&state, Some(member.id), &asked);
    let user = state
        .database
        .run(move |connection| view.user(connection, &person))
        .await?;
    Ok(Json(user).into_response())
}

pub(super) async fn search(
    state: Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    let text = asked.get("user").unwrap_or_default().to_owned();
    users(state, member, asked, move |connection, window| {
        directory::search(connection, &text, window)
    })
    .await
}

pub(super) async fn autocomplete(
    state: Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    let text = asked.get("search").unwrap_or_default().to_owned();
    users(state, member, asked, move |connection, window| {
        directory::complete(connection, &text, window)
    })
    .await
}

pub(super) async fn suggestions(
    state: Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    let id = member.id;
    users(state, member, asked, move |connection, window| {
        directory::suggestions(connection, id, window)
    })
    .await
}

async fn users(
    Handed(state): Handed<State>,
    member: Member,
    asked: Asked,
    find: impl FnOnce(&Connection, Window) -> Result<Found<Person>, Failure> + Send + 'static,
) -> Result<Response, Denial> {
    let (view, window) = (view(&state, Some(member.id), &asked), asked.window);
    let (count, results) = state
        .database
        .run(move |connection| {
            let found = find(connection, window)?;
            Ok((found.count, view.users(connection, &found.items)?))
        })
        .await?;
    Ok(asked.answer(count, results))
}

/// Needs somebody signed in unless the community's content is available to all.
pub(super) async fn connections(
    Handed(state): Handed<State>,
    visitor: Visitor,
    Other(person): Other,
    asked: Asked,
) -> Result<Response, Denial> {
    if visitor.id.is_none() && !state.settings.get().content_availability {
        return Err(Denial::SignedOut);
    }
    in_friendship_mode(&state)?;
    let mutual = matches!(asked.get("mutual"), Some("1" | "true"));
    let shared_with = visitor.id.filter(|_| mutual);
    let (view, window) = (view(&state, visitor.id, &asked), asked.window);
    let (count, results) = state
        .database
        .run(move |connection| {
            let found = links(connection, person.id, Which::Connected, shared_with, window)?;
            let users = found
                .items
                .iter()
                .map(|(person, _)| view.user(connection, person));
            Ok((found.count, users.collect::<Result<_, _>>()?))
        })
        .await?;
    Ok(asked.answer(count, results))
}

pub(super) fn view(state: &State, viewer: Option<i64>, asked: &Asked) -> View {
    View {
        viewer,
        root: asked.root.clone(),
        settings: state.settings.get(),
    }
}
