//! People as they are kept.

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::Failure;

pub(crate) mod directory;

/// What a person's picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Avatar {
    Drawn,
    Relative,
    None,
    Missing,
    Broken,
}

impl Avatar {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Drawn => "drawn",
            Self::Relative => "relative",
            Self::None => "none",
            Self::Missing => "missing",
            Self::Broken => "broken",
        }
    }

    fn named(name: &str) -> Self {
        [Self::Drawn, Self::Relative, Self::Missing, Self::Broken]
            .into_iter()
            .find(|avatar| avatar.name() == name)
            .unwrap_or(Self::None)
    }
}

/// One member of the community.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: i64,
    pub(crate) username: Option<String>,
    pub(crate) display_name: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) middle_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) headline: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) profile_url: Option<String>,
    pub(crate) avatar: Avatar,
    pub(crate) joined: i64,
    pub(crate) administrator: bool,
}

const COLUMNS: &str = "p.id, p.username, p.display_name, p.first_name, p.middle_name, p.last_name, \
    p.headline, p.location, p.profile_url, p.avatar, p.joined, p.administrator";

impl Person {
    fn read(row: &Row) -> Result<Self, rusqlite::Error> {
        Ok(Self {
            id: row.get(0)?,
            username: row.get(1)?,
            display_name: row.get(2)?,
            first_name: row.get(3)?,
            middle_name: row.get(4)?,
            last_name: row.get(5)?,
            headline: row.get(6)?,
            location: row.get(7)?,
            profile_url: row.get(8)?,
            avatar: Avatar::named(row.get_ref(9)?.as_str()?),
            joined: row.get(10)?,
            administrator: row.get(11)?,
        })
    }

    pub(crate) fn find(connection: &Connection, id: i64) -> Result<Option<Self>, Failure> {
        let sql = format!("SELECT {COLUMNS} FROM person p WHERE p.id = ?1");
        let mut statement = connection.prepare_cached(&sql)?;
        Ok(statement.query_row([id], Self::read).optional()?)
    }

    /// The people a query's tail (what follows `FROM person p`) names, in its order.
    pub(crate) fn select(
        connection: &Connection,
        tail: &str,
        parameters: impl Params,
    ) -> Result<Vec<Self>, Failure> {
        let mut statement =
            connection.prepare_cached(&format!("SELECT {COLUMNS} FROM person p {tail}"))?;
        let people = statement.query_map(parameters, Self::read)?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// What to call them, as the platforms' own pages would.
    pub(crate) fn name(&self) -> String {
        let full = [self.first_name.as_deref(), self.last_name.as_deref()];
        let full = full.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let full = Some(full).filter(|name| !name.is_empty());
        self.display_name
            .clone()
            .or(full)
            .or_else(|| self.username.clone())
            .unwrap_or_else(|| format!("#{}", self.id))
    }

    /// The address of their picture, on a site at `root`.
    pub(crate) fn avatar_url(&self, root: &str) -> Option<String> {
        let id = self.id;
        match self.avatar {
            Avatar::Drawn => Some(format!("{root}/avatars/{id}.svg")),
            Avatar::Relative => Some(format!("avatars/{id}.svg")),
            Avatar::Missing => Some(format!("{root}/avatars/{id}-missing.png")),
            Avatar::Broken => Some(format!("{root}/avatars/{id}-broken.png")),
            Avatar::None => None,
        }
    }

    /// The address of their page, on a site at `root`.
    pub(crate) fn page_url(&self, root: &str) -> String {
        let slug = self.username.clone().unwrap_or_else(|| self.id.to_string());
        self.profile_url
            .clone()
            .unwrap_or_else(|| format!("{root}/people/{}", slug.replace(' ', "%20")))
    }
}
