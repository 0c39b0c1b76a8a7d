//! A person's connections and requests, a stretch at a time.

use rusqlite::{Connection, Row};

use super::standing::Standing;
use crate::error::Failure;
use crate::people::Person;
use crate::people::directory::{Found, Window};

/// Which of a person's links are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    Connected,
    /// Pending, asked by the other.
    Received,
    /// Asked by the person, and pending or rejected.
    Sent,
    /// Pending, whoever asked.
    Unconfirmed,
}

impl Which {
    fn condition(self) -> &'static str {
        match self {
            Self::Connected => "l.kind = 'connected'",
            Self::Received => "l.kind = 'pending' AND l.requester = l.other",
            Self::Sent => "l.kind IN ('pending', 'rejected') AND l.requester = l.person",
            Self::Unconfirmed => "l.kind = 'pending'",
        }
    }
}

/// A link as one of its two people sees it.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub(crate) id: i64,
    pub(crate) other: i64,
    pub(crate) rejected: bool,
    pub(crate) created: i64,
    pub(crate) seen: Option<i64>,
    pub(crate) answered: Option<i64>,
}

/// A pending request between two people.
pub(crate) struct Pending {
    pub(crate) id: i64,
    pub(crate) from: Person,
    pub(crate) to: Person,
    pub(crate) message: Option<String>,
    pub(crate) created: i64,
}

/// The person's links, newest first; `shared_with` leaves only people that one is connected with too.
pub(crate) fn links(
    connection: &Connection,
    person: i64,
    which: Which,
    shared_with: Option<i64>,
    window: Window,
) -> Result<Found<(Person, Link)>, Failure> {
    let tail = format!(
        "FROM link l WHERE l.person = ?1 AND {} AND (?2 IS NULL OR EXISTS (
            SELECT 1 FROM link m WHERE m.person = ?2 AND m.other = l.other AND m.kind = 'connected'))",
        which.condition()
    );
    let count = connection
        .prepare_cached(&format!("SELECT count(*) {tail}"))?
        .query_row((person, shared_with), |row| row.get(0))?;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT l.id, l.other, l.kind, l.created, l.seen, l.answered {tail}
         ORDER BY coalesce(l.answered, l.created) DESC, l.id DESC LIMIT ?3 OFFSET ?4"
    ))?;
    let links: Vec<Link> = statement
        .query_map(
            (person, shared_with, window.limit, window.offset),
            read_link,
        )?
        .collect::<Result<_, _>>()?;
    let items = with_people(connection, links)?;
    Ok(Found { count, items })
}

/// How many links of a kind a person has.
pub(crate) fn count(connection: &Connection, person: i64, which: Which) -> Result<i64, Failure> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM link l WHERE l.person = ?1 AND {}",
            which.condition()
        ))?
        .query_row([person], |row| row.get(0))?)
}

/// The requests waiting for one person, or for anybody; newest first.
pub(crate) fn pending(connection: &Connection, to: Option<i64>) -> Result<Vec<Pending>, Failure> {
    let mut statement = connection.prepare_cached(
        "SELECT l.id, l.other, l.person, l.message, l.created FROM link l
         WHERE l.kind = 'pending' AND l.requester = l.other AND (?1 IS NULL OR l.person = ?1)
         ORDER BY l.created DESC, l.id DESC",
    )?;
    let mut rows = statement.query([to])?;
    let mut requests = Vec::new();
    while let Some(row) = rows.next()? {
        let (from, to) = (
            Person::find(connection, row.get(1)?)?,
            Person::find(connection, row.get(2)?)?,
        );
        if let (Some(from), Some(to)) = (from, to) {
            let (id, message, created) = (row.get(0)?, row.get(3)?, row.get(4)?);
            requests.push(Pending {
                id,
                from,
                to,
                message,
                created,
            });
        }
    }
    Ok(requests)
}

/// The standing towards each of many people, in their order.
pub(crate) fn standings(
    connection: &Connection,
    me: i64,
    others: &[i64],
) -> Result<Vec<(i64, Standing)>, Failure> {
    others
        .iter()
        .map(|&other| Ok((other, Standing::between(connection, me, other)?)))
        .collect()
}

fn read_link(row: &Row) -> Result<Link, rusqlite::Error> {
    Ok(Link {
        id: row.get(0)?,
        other: row.get(1)?,
        rejected: row.get_ref(2)?.as_str()? == "rejected",
        created: row.get(3)?,
        seen: row.get(4)?,
        answered: row.get(5)?,
    })
}

fn with_people(connection: &Connection, links: Vec<Link>) -> Result<Vec<(Person, Link)>, Failure> {
    let mut items = Vec::with_capacity(links.len());
    for link in links {
        if let Some(person) = Person::find(connection, link.other)? {
            items.push((person, link));
        }
    }
    Ok(items)
}
