//! A person's page, for those who follow a link to it.

use axum::extract::{Path, State as Handed};
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use rusqlite::Connection;

use crate::error::Failure;
use crate::graph::lists::{Which, links};
use crate::people::Person;
use crate::people::directory::Window;
use crate::state::State;
use crate::visit::Visit;

const SHOWN: i64 = 8;

struct Profile {
    person: Person,
    connections: i64,
    some: Vec<Person>,
}

pub(super) async fn page(
    Handed(state): Handed<State>,
    visit: Visit,
    Path(slug): Path<String>,
) -> Response {
    match state
        .database
        .run(move |connection| read(connection, &slug))
        .await
    {
        Ok(Some(profile)) => Html(write(&profile, &visit.root).into_string()).into_response(),
        Ok(None) => (StatusCode::NOT_FOUND, Html(nobody().into_string())).into_response(),
        Err(failure) => (StatusCode::INTERNAL_SERVER_ERROR, failure.to_string()).into_response(),
    }
}

fn read(connection: &Connection, slug: &str) -> Result<Option<Profile>, Failure> {
    // A name may look like an id: whoever bears it comes last.
    let tail = "WHERE p.username = ?1 OR p.id = ?1 ORDER BY p.username = ?1";
    let Some(person) = Person::select(connection, tail, [slug])?.pop() else {
        return Ok(None);
    };
    let window = Window {
        limit: SHOWN,
        offset: 0,
    };
    let found = links(connection, person.id, Which::Connected, None, window)?;
    let some = found.items.into_iter().map(|(person, _)| person).collect();
    Ok(Some(Profile {
        person,
        connections: found.count,
        some,
    }))
}

fn write(profile: &Profile, root: &str) -> Markup {
    let person = &profile.person;
    let name = person.name();
    frame(
        &name,
        &html! {
            (picture(person, root, "large"))
            h1 dir="auto" { (name) }
            @if let Some(headline) = &person.headline { p.headline dir="auto" { (headline) } }
            @if let Some(location) = &person.location { p.place { (location) } }
            p.count { strong { (profile.connections) } " connections" }
            @if !profile.some.is_empty() {
                ul { @for other in &profile.some { li { (card(other, root)) } } }
            }
        },
    )
}

fn card(person: &Person, root: &str) -> Markup {
    let slug = person
        .username
        .clone()
        .unwrap_or_else(|| person.id.to_string());
    html! {
        a href={ (root) "/people/" (slug) } { (picture(person, root, "small")) span dir="auto" { (person.name()) } }
    }
}

fn picture(person: &Person, root: &str, size: &str) -> Markup {
    html! {
        @match person.avatar_url(root) {
            Some(url) => { img.(size) src=(absolute(&url, root)) alt=""; },
            None => { span.initial.(size) aria-hidden="true" { (person.name().chars().next().unwrap_or('?')) } },
        }
    }
}

fn absolute(url: &str, root: &str) -> String {
    if url.starts_with("http") {
        url.to_owned()
    } else {
        format!("{root}/{url}")
    }
}

fn nobody() -> Markup {
    frame(
        "Nobody here",
        &html! { h1 { "Nobody here" } p.headline { "This person left, or never was." } },
    )
}

fn frame(title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · Harbour Commons" }
                style { (PreEscaped(STYLE)) }
            }
            body { main { p.site { "Harbour Commons" } (content) } }
        }
    }
}

const STYLE: &str = include_str!("profile.css");
