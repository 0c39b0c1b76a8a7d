//! The next page of the site shows the last known count at once: the tab remembers how many
//! requests wait and since when, and nothing else.

use js_sys::JsString;

use super::session::Session;
use crate::browser::{JsJson, body_of, property, storage};
use crate::call::Body;
use crate::inbox::{Event, Snapshot, Status};
use crate::model::{PersonId, Timestamp};

impl Session {
    /// Tells the inbox what the last page of the site knew. While nobody has said who is signed
    /// in, it is taken to be who it was.
    pub(super) fn recall(&self) {
        let Some(me) = self.me.get().or_else(|| self.remembered().pop()) else {
            return;
        };
        let text = storage::recall(&self.shared_name(me));
        if let Some((count, at)) = text.and_then(|text| read(&text)) {
            self.dispatch(Event::Me(me));
            self.dispatch(Event::Restored { count, at });
        }
    }

    /// Remembers for the next page what is true now.
    pub(super) fn remember(&self, now: &Snapshot) {
        let Some(me) = self.me.get() else {
            return;
        };
        let name = self.shared_name(me);
        match (now.status, now.updated_at) {
            (Status::SignedOut, _) => storage::forget(&name),
            (Status::Ready | Status::Stale, Some(at)) => {
                storage::remember(&name, &written(now.count, at));
            }
            _ => {}
        }
    }

    /// One person at a time uses a tab: nobody else's count is kept.
    pub(super) fn forget_others(&self, me: PersonId) {
        for other in self.remembered() {
            if other != me {
                storage::forget(&self.shared_name(other));
            }
        }
    }

    /// Whose count is kept.
    fn remembered(&self) -> Vec<PersonId> {
        let site = self.site_name();
        let person = |name: &String| name.strip_prefix(&site)?.parse().ok().map(PersonId);
        storage::keys().iter().filter_map(person).collect()
    }
}

fn written(count: u64, at: Timestamp) -> String {
    format!(r#"{{"count":{count},"at":{}}}"#, at.0)
}

fn read(text: &str) -> Option<(u64, Timestamp)> {
    let Body::Json(JsJson(value)) = body_of(&JsString::from(text)) else {
        return None;
    };
    let number = |name| {
        property(&value, name)?
            .as_f64()
            .filter(|number| *number >= 0.0)
    };
    Some((number("count")? as u64, Timestamp(number("at")? as i64)))
}
