//! A user in SelfCommunity's words.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::error::Failure;
use crate::graph::Standing;
use crate::graph::lists::{Which, count};
use crate::people::Person;
use crate::settings::Values;
use crate::wire::absence::{Object, put, put_or_null, vary};
use crate::wire::date;

/// For whom, and where, users are written.
#[derive(Clone)]
pub(super) struct View {
    pub(super) viewer: Option<i64>,
    pub(super) root: String,
    pub(super) settings: Values,
}

impl View {
    pub(super) fn user(&self, connection: &Connection, person: &Person) -> Result<Value, Failure> {
        let mut object = Object::new();
        object.insert("id".to_owned(), person.id.into());
        self.describe(&mut object, person);
        habits(&mut object, person.id);
        self.count(connection, &mut object, person.id)?;
        if let Some(viewer) = self.viewer.filter(|viewer| *viewer != person.id) {
            let standing = Standing::between(connection, viewer, person.id)?;
            put_or_null(
                &mut object,
                person.id,
                "connection_status",
                self.word(standing),
            );
        }
        Ok(object.into())
    }

    pub(super) fn users(
        &self,
        connection: &Connection,
        people: &[Person],
    ) -> Result<Vec<Value>, Failure> {
        people
            .iter()
            .map(|person| self.user(connection, person))
            .collect()
    }

    /// The word for a standing; without friendship mode there is only following.
    pub(super) fn word(&self, standing: Standing) -> Option<&'static str> {
        match (self.settings.friendship_mode, standing) {
            (true, standing) => standing.word(),
            (false, Standing::Connected) => Some("followed"),
            (false, _) => None,
        }
    }

    fn describe(&self, object: &mut Object, person: &Person) {
        let id = person.id;
        let real_name = person.display_name.clone();
        put(object, id, "username", person.username.clone());
        put(object, id, "real_name", real_name);
        put(object, id, "description", person.headline.clone());
        put(object, id, "bio", None::<String>);
        put(object, id, "location", person.location.clone());
        put(object, id, "website", None::<String>);
        put(object, id, "cover", None::<String>);
        put(object, id, "avatar", person.avatar_url(&self.root));
        let joined = date::selfcommunity(person.joined, id);
        object.insert("date_joined".to_owned(), joined.into());
    }

    fn count(&self, connection: &Connection, object: &mut Object, id: i64) -> Result<(), Failure> {
        let connected = count(connection, id, Which::Connected)?;
        object.insert("connections_counter".to_owned(), connected.into());
        let own = self.viewer == Some(id);
        let received = own
            .then(|| count(connection, id, Which::Received))
            .transpose()?;
        let sent = own
            .then(|| count(connection, id, Which::Sent))
            .transpose()?;
        put_or_null(object, id, received_key(id), received);
        put_or_null(object, id, "connection_requests_sent_counter", sent);
        Ok(())
    }
}

/// The platform spells this counter in two ways.
fn received_key(id: i64) -> &'static str {
    match vary(id, "spelling", 2) {
        0 => "connection_requests_received",
        _ => "connection_requests_received_counter",
    }
}

fn habits(object: &mut Object, id: i64) {
    let external = match vary(id, "ext_id", 3) {
        0 => Value::Null,
        1 => json!(id * 3),
        _ => json!(format!("hr-{id}")),
    };
    let status = if vary(id, "status", 2) == 0 {
        "a"
    } else {
        "approved"
    };
    object.insert("ext_id".to_owned(), external);
    object.insert("status".to_owned(), status.into());
    object.insert("tags".to_owned(), json!([]));
    object.insert("reputation".to_owned(), vary(id, "reputation", 500).into());
    put_or_null(
        object,
        id,
        "posts_counter",
        (id % 4 != 0).then(|| vary(id, "posts", 90)),
    );
    if vary(id, "badge", 10) == 0 {
        object.insert(
            "community_badge".to_owned(),
            json!({ "title": "Helper", "color": null }),
        );
    }
}
