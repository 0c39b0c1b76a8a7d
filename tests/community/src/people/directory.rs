//! Finding people by name, and people one might know.

use rusqlite::{Connection, Params};

use super::Person;
use crate::error::Failure;

/// Which stretch of a list is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub(crate) limit: i64,
    pub(crate) offset: i64,
}

/// A stretch of a list, and how long the whole of it is.
pub(crate) struct Found<T> {
    pub(crate) count: i64,
    pub(crate) items: Vec<T>,
}

const STRANGERS: &str = "WHERE p.id <> ?1
    AND NOT EXISTS (SELECT 1 FROM link l WHERE l.person = ?1 AND l.other = p.id)
    AND NOT EXISTS (SELECT 1 FROM block b WHERE (b.blocker = ?1 AND b.blocked = p.id)
        OR (b.blocked = ?1 AND b.blocker = p.id))";

/// Everybody whose name, username or headline holds the text.
pub(crate) fn search(
    connection: &Connection,
    text: &str,
    window: Window,
) -> Result<Found<Person>, Failure> {
    holding(connection, text.trim(), window)
}

/// Everybody one of whose words starts with the text.
pub(crate) fn complete(
    connection: &Connection,
    text: &str,
    window: Window,
) -> Result<Found<Person>, Failure> {
    holding(connection, &format!(" {}", text.trim()), window)
}

/// People this one has nothing to do with yet.
pub(crate) fn suggestions(
    connection: &Connection,
    person: i64,
    window: Window,
) -> Result<Found<Person>, Failure> {
    found(
        connection,
        &format!("{STRANGERS} ORDER BY p.id"),
        (person,),
        window,
    )
}

/// Somebody believable this one has nothing to do with yet.
pub(crate) fn stranger(connection: &Connection, person: i64) -> Result<Option<Person>, Failure> {
    let tail = format!("{STRANGERS} AND p.plausible ORDER BY p.id LIMIT 1");
    Ok(Person::select(connection, &tail, [person])?.pop())
}

fn holding(connection: &Connection, text: &str, window: Window) -> Result<Found<Person>, Failure> {
    let text = text.to_lowercase();
    found(
        connection,
        "WHERE instr(p.search, ?1) > 0 ORDER BY p.id",
        (text,),
        window,
    )
}

fn found(
    connection: &Connection,
    tail: &str,
    parameters: impl Params + Clone,
    Window { limit, offset }: Window,
) -> Result<Found<Person>, Failure> {
    let count = connection
        .prepare_cached(&format!("SELECT count(*) FROM person p {tail}"))?
        .query_row(parameters.clone(), |row| row.get(0))?;
    let items = Person::select(
        connection,
        &format!("{tail} LIMIT {limit} OFFSET {offset}"),
        parameters,
    )?;
    Ok(Found { count, items })
}
