use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::browser::clock;
use crate::call::Error;
use crate::coordination::PollResponse;
use crate::inbox::TabNews;
use crate::live::answers;
use crate::live::raw_page::RawPage;
use crate::model::{Action, Instant, PersonId};

/// A message that is being written.
pub(super) struct Written(pub(super) Object);

impl Written {
    pub(super) fn new() -> Self {
        Self(Object::new())
    }

    pub(super) fn put(&self, name: &str, value: impl Into<JsValue>) {
        self.put_value(name, &value.into());
    }

    fn put_value(&self, name: &str, value: &JsValue) {
        let _ = Reflect::set(&self.0, &name.into(), value);
    }

    pub(super) fn put_polled(&self, polled: &PollResponse<RawPage>) {
        self.put("kind", "polled");
        self.put("askedAt", wall_time(polled.asked_at));
        self.put("receivedAt", wall_time(polled.received_at));
        match &polled.result {
            Ok(page) => {
                let answered = page.answered();
                self.put("status", answered.status);
                self.put("retryAfter", answered.retry_after.as_deref());
                self.put_value("text", &answered.text);
            }
            Err(error) => self.put_error(error),
        }
    }

    pub(super) fn put_news(&self, news: &TabNews) {
        match news {
            TabNews::Answered(answered) => {
                self.put("kind", "answered");
                self.put_value("answers", &answers::to_js(answered));
            }
            TabNews::SignedOut => self.put("kind", "signed-out"),
            TabNews::SignedIn => self.put("kind", "signed-in"),
            TabNews::Acting {
                action,
                person,
                until,
            } => {
                self.put("kind", "acting");
                self.put_act(*action, *person);
                self.put("until", until.map(wall_time));
            }
            TabNews::Settled {
                action,
                person,
                result,
            } => {
                self.put("kind", "settled");
                self.put_act(*action, *person);
                match result {
                    Ok(status) => self.put("status", status.as_str()),
                    Err(error) => self.put_error(error),
                }
            }
        }
    }

    fn put_act(&self, action: Action, person: PersonId) {
        self.put("action", action.as_str());
        self.put("person", person.0 as f64);
    }

    fn put_error(&self, error: &Error) {
        self.put("error", error.code.as_str());
        self.put("message", error.message.as_str());
        self.put("words", error.details.first_message());
        self.put("httpStatus", error.status);
        self.put("retryAfterMs", error.retry_after_ms.map(|ms| ms as f64));
    }
}

/// All tabs have the same clock on the wall, and each its own for waiting.
fn wall_time(at: Instant) -> f64 {
    clock::wall_time(at).0 as f64
}
