//! The next page of the site shows the last known count at once, and leaves a platform in trouble
//! alone for as long as this one would have: the tab remembers how many requests wait and since
//! when, how often it asked in vain and until when it waits, and nothing else.

use std::cell::RefCell;

use js_sys::JsString;

use super::session::Session;
use crate::browser::{JsJson, body_of, property, storage};
use crate::call::Body;
use crate::inbox::{Event, Snapshot, Status, Trouble};
use crate::model::{PersonId, Timestamp};

impl Session {
    /// Tells the inbox what the last page of the site knew. While nobody has said who is signed
    /// in, it is taken to be who it was.
    pub(super) fn recall(&self) {
        let trouble = storage::recall(&self.trouble_name()).and_then(|text| read_trouble(&text));
        if let Some(trouble) = trouble {
            self.dispatch(Event::Warned(trouble));
        }
        if is_first_of_page(self.site_name()) {
            self.recall_count();
        }
    }

    fn recall_count(&self) {
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

    /// Remembers for the next page how long the platform is to be left alone.
    pub(super) fn remember_trouble(&self) {
        let trouble = self.inbox.borrow().trouble();
        if self.trouble.replace(trouble) == trouble {
            return;
        }
        match trouble {
            Some(trouble) => storage::remember(&self.trouble_name(), &written_trouble(trouble)),
            None => storage::forget(&self.trouble_name()),
        }
    }

    /// It is the site's, whoever is signed in.
    fn trouble_name(&self) -> String {
        self.site_name() + "trouble"
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

thread_local! {
    static RECALLED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Whether no session of this page has recalled what is kept of `site`. A later one begins because
/// something has changed, such as the token: then it is not for the page before to say.
fn is_first_of_page(site: String) -> bool {
    RECALLED.with_borrow_mut(|recalled| {
        let is_first = !recalled.contains(&site);
        if is_first {
            recalled.push(site);
        }
        is_first
    })
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

fn written_trouble(trouble: Trouble) -> String {
    let times = [
        trouble.forbidden_until,
        trouble.quiet_until,
        trouble.retry_at,
    ];
    let [forbidden, quiet, retry] = times.map(|time| time.0.max(0));
    format!("{} {forbidden} {quiet} {retry}", trouble.failures)
}

fn read_trouble(text: &str) -> Option<Trouble> {
    let mut numbers = text.split(' ');
    let failures = numbers.next()?.parse().ok()?;
    let mut time = || numbers.next()?.parse().ok().map(Timestamp);
    Some(Trouble {
        failures,
        forbidden_until: time()?,
        quiet_until: time()?,
        retry_at: time()?,
    })
}
