//! The next page of the site shows the last known count at once, and leaves a platform in trouble
//! alone for as long as this one would have: the tab remembers how many requests wait and since
//! when, which answers were on their way, how often it asked in vain and until when it waits, and
//! nothing else.

use std::cell::RefCell;

use js_sys::JsString;

use super::answers;
use super::session::Session;
use crate::browser::{JsJson, body_of, clock, property, storage};
use crate::call::Body;
use crate::coordination::{Input, StoredCount};
use crate::inbox::{Event, Trouble};
use crate::model::{Instant, PersonId, Timestamp, decimal, whole_number};

impl Session {
    /// Tells the coordinator what the previous page of the site stored. While nobody has said who
    /// is signed in, it is taken to be who it was.
    pub(super) fn restore(&self) {
        let trouble = storage::recall(&self.trouble_name()).and_then(|text| read_trouble(&text));
        if let Some(trouble) = trouble {
            self.dispatch(Event::Warned(trouble));
        }
        if is_first_of_page(self.site_name()) {
            self.restore_count();
        }
    }

    fn restore_count(&self) {
        let Some(person) = self.options.user_id.or_else(|| self.counted().pop()) else {
            return;
        };
        let text = storage::recall(&self.shared_name(person));
        if let Some(stored) = text.and_then(|text| read(&text)) {
            self.receive(Input::CountRestored { person, stored });
        }
    }

    pub(super) fn store_count(&self, person: PersonId, count: Option<StoredCount>) {
        store(&self.shared_name(person), count.as_ref().map(written));
    }

    /// One person at a time uses a tab: nobody else's count is kept.
    pub(super) fn forget_other_counts(&self, person: PersonId) {
        for other in self.counted() {
            if other != person {
                self.store_count(other, None);
            }
        }
    }

    pub(super) fn store_trouble(&self, trouble: Option<Trouble>) {
        store(&self.trouble_name(), trouble.map(written_trouble));
    }

    /// It is the site's, whoever is signed in.
    fn trouble_name(&self) -> String {
        self.site_name() + "trouble"
    }

    /// Whose count is stored.
    fn counted(&self) -> Vec<PersonId> {
        let site = self.site_name();
        let person = |name: &String| whole_number(name.strip_prefix(&site)?).map(PersonId);
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

fn store(name: &str, text: Option<String>) {
    match text {
        Some(text) => storage::remember(name, &text),
        None => storage::forget(name),
    }
}

fn written(stored: &StoredCount) -> String {
    let (count, at) = (decimal(stored.count), wall_time(stored.at));
    let answers = String::from(answers::to_js(&stored.answers).join(","));
    [
        r#"{"count":"#,
        &count,
        r#","at":"#,
        &at,
        r#","answers":["#,
        &answers,
        "]}",
    ]
    .concat()
}

fn read(text: &str) -> Option<StoredCount> {
    let Body::Json(JsJson(value)) = body_of(&JsString::from(text)) else {
        return None;
    };
    let number = |name| {
        property(&value, name)?
            .as_f64()
            .filter(|number| *number >= 0.0)
    };
    let answers = property(&value, "answers").and_then(answers::from_js);
    Some(StoredCount {
        count: number("count")? as u64,
        at: clock::instant(Timestamp(number("at")? as i64)),
        answers: answers.unwrap_or_default(),
    })
}

fn wall_time(at: Instant) -> String {
    decimal(clock::wall_time(at).0.max(0).unsigned_abs())
}

/// With the time of writing, so that no change of the clock makes the next page wait for longer.
fn written_trouble(trouble: Trouble) -> String {
    let times = [
        clock::now(),
        trouble.forbidden_until,
        trouble.quiet_until,
        trouble.retry_at,
    ];
    let mut text = decimal(trouble.failures);
    for time in times {
        text.extend([" ", &wall_time(time)]);
    }
    text
}

fn read_trouble(text: &str) -> Option<Trouble> {
    let mut numbers = text.split(' ');
    let failures = u32::try_from(whole_number(numbers.next()?)?).ok()?;
    let mut time = || {
        let time = i64::try_from(whole_number(numbers.next()?)?);
        Some(clock::instant(Timestamp(time.ok()?)))
    };
    let written_at = time()?;
    let ahead_ms = written_at.0.saturating_sub(clock::now().0).max(0);
    let mut time = || Some(time()?.earlier(ahead_ms));
    Some(Trouble {
        failures,
        forbidden_until: time()?,
        quiet_until: time()?,
        retry_at: time()?,
    })
}
