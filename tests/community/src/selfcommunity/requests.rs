//! Requests received and sent, in the paths of both eras.

use axum::extract::State as Handed;
use axum::response::Response;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::error::Denial;
use super::member::{Member, Other, in_friendship_mode};
use super::page::Asked;
use super::people::view;
use super::user::View;
use crate::error::Failure;
use crate::graph::lists::{Link, Which, links};
use crate::people::Person;
use crate::settings::Era;
use crate::state::State;
use crate::wire::absence::{Object, put_or_null};
use crate::wire::date;

pub(super) async fn received(
    state: Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    speaks(&state, Era::Current)?;
    list(state, member, asked, Which::Received).await
}

pub(super) async fn sent(
    state: Handed<State>,
    member: Member,
    asked: Asked,
) -> Result<Response, Denial> {
    speaks(&state, Era::Current)?;
    list(state, member, asked, Which::Sent).await
}

pub(super) async fn received_of(
    state: Handed<State>,
    member: Member,
    other: Other,
    asked: Asked,
) -> Result<Response, Denial> {
    own(&state, &member, &other)?;
    list(state, member, asked, Which::Received).await
}

pub(super) async fn sent_of(
    state: Handed<State>,
    member: Member,
    other: Other,
    asked: Asked,
) -> Result<Response, Denial> {
    own(&state, &member, &other)?;
    list(state, member, asked, Which::Sent).await
}

fn speaks(state: &State, era: Era) -> Result<(), Denial> {
    let same = state.settings.get().era == era;
    if same { Ok(()) } else { Err(Denial::NotFound) }
}

/// The older paths name a person, who can only be oneself.
fn own(state: &State, member: &Member, Other(person): &Other) -> Result<(), Denial> {
    speaks(state, Era::Before2023)?;
    if person.id == member.id {
        Ok(())
    } else {
        Err(Denial::NotAllowed)
    }
}

async fn list(
    Handed(state): Handed<State>,
    member: Member,
    asked: Asked,
    which: Which,
) -> Result<Response, Denial> {
    in_friendship_mode(&state)?;
    let (view, window) = (view(&state, Some(member.id), &asked), asked.window);
    let (count, results) = state
        .database
        .run(move |connection| {
            let found = links(connection, member.id, which, None, window)?;
            let requests = found
                .items
                .iter()
                .map(|item| request(&view, connection, which, item));
            Ok((found.count, requests.collect::<Result<_, _>>()?))
        })
        .await?;
    Ok(asked.answer(count, results))
}

/// A request as its list shows it: with the other party only, and before 2023 with its id.
fn request(
    view: &View,
    connection: &Connection,
    which: Which,
    (other, link): &(Person, Link),
) -> Result<Value, Failure> {
    let party = if which == Which::Sent {
        "to_user"
    } else {
        "from_user"
    };
    let date = |ticks: i64| date::selfcommunity(ticks, link.id);
    let rejected = link.answered.filter(|_| link.rejected);
    let mut object = Object::new();
    object.insert(party.to_owned(), view.user(connection, other)?);
    object.insert("created".to_owned(), json!(date(link.created)));
    put_or_null(&mut object, link.id, "rejected", rejected.map(date));
    put_or_null(&mut object, link.id, "viewed", link.seen.map(date));
    if view.settings.era == Era::Before2023 {
        object.insert("id".to_owned(), link.id.into());
    }
    Ok(object.into())
}
