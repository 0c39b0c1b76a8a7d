//! Tokens, keys and sessions: given out, looked up, expired.

use rusqlite::{Connection, OptionalExtension};
use serde::Deserialize;

use crate::error::Failure;
use crate::wire::date::{SECOND, now};

const SECRET_LENGTH: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Bearer,
    Key,
    Session,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
            Self::Key => "key",
            Self::Session => "session",
        }
    }
}

/// Which credentials are expired.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    Tokens,
    Sessions,
    #[default]
    All,
}

impl What {
    fn condition(self) -> &'static str {
        match self {
            Self::Tokens => "kind <> 'session'",
            Self::Sessions => "kind = 'session'",
            Self::All => "1",
        }
    }
}

/// Makes a fresh credential good for so many seconds.
pub(crate) fn issue(
    connection: &Connection,
    person: i64,
    kind: Kind,
    seconds: i64,
) -> Result<String, Failure> {
    let secret: String = (0..SECRET_LENGTH)
        .map(|_| fastrand::alphanumeric())
        .collect();
    let expires = now().saturating_add(seconds.saturating_mul(SECOND));
    connection.execute(
        "INSERT INTO credential (secret, person, kind, expires) VALUES (?1, ?2, ?3, ?4)",
        (&secret, person, kind.name(), expires),
    )?;
    Ok(secret)
}

/// Whose credential it is, if it is one, is not expired, and the person is still there.
pub(crate) fn owner(
    connection: &Connection,
    kind: Kind,
    secret: &str,
) -> Result<Option<i64>, Failure> {
    Ok(connection
        .prepare_cached(
            "SELECT p.id FROM credential c JOIN person p ON p.id = c.person
             WHERE c.secret = ?1 AND c.kind = ?2 AND c.expires > ?3",
        )?
        .query_row((secret, kind.name(), now()), |row| row.get(0))
        .optional()?)
}

/// Expires the credentials of one person, or of everybody.
pub(crate) fn expire(
    connection: &Connection,
    person: Option<i64>,
    what: What,
) -> Result<(), Failure> {
    let sql = format!(
        "UPDATE credential SET expires = 0 WHERE {} AND (?1 IS NULL OR person = ?1)",
        what.condition()
    );
    connection.execute(&sql, [person])?;
    Ok(())
}

/// Takes a session back.
pub(crate) fn revoke(connection: &Connection, secret: &str) -> Result<(), Failure> {
    connection.execute("DELETE FROM credential WHERE secret = ?1", [secret])?;
    Ok(())
}
