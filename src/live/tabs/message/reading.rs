use std::rc::Rc;

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::{Answered, clock, property};
use crate::call::{Details, Error, ErrorCode};
use crate::coordination::PollResponse;
use crate::inbox::TabNews;
use crate::live::answers;
use crate::live::raw_page::{RawPage, ReadPage};
use crate::model::{Action, ConnectionStatus, Instant, PersonId, Timestamp};

/// The greatest whole number that JavaScript tells from its neighbours.
const GREATEST: f64 = 9_007_199_254_740_991.0;

/// A message that is being read.
pub(super) struct Read<'a>(pub(super) &'a JsValue);

impl Read<'_> {
    pub(super) fn text(&self, name: &str) -> Option<String> {
        property(self.0, name)?.as_string()
    }

    pub(super) fn number(&self, name: &str) -> Option<f64> {
        let number = property(self.0, name)?.as_f64();
        number.filter(|number| (0.0..=GREATEST).contains(number))
    }

    fn time(&self, name: &str) -> Option<Timestamp> {
        self.number(name).map(|ms| Timestamp(ms as i64))
    }

    fn instant(&self, name: &str) -> Option<Instant> {
        self.time(name).map(clock::instant)
    }

    pub(super) fn polled(&self, read: &ReadPage) -> Option<PollResponse<RawPage>> {
        let received_at = self.time("receivedAt")?.min(clock::wall_now());
        let result = match self.error() {
            Some(error) => Err(error),
            None => Ok(RawPage::new(self.answered(received_at)?, Rc::clone(read))),
        };
        let received_at = clock::instant(received_at);
        Some(PollResponse {
            asked_at: self.instant("askedAt")?.min(received_at),
            received_at,
            result,
        })
    }

    fn answered(&self, received_at: Timestamp) -> Option<Answered> {
        Some(Answered {
            status: self.number("status")? as u16,
            retry_after: self.text("retryAfter"),
            received_at,
            text: property(self.0, "text")?.dyn_into::<JsString>().ok()?,
        })
    }

    pub(super) fn news(&self) -> Option<TabNews> {
        Some(match self.text("kind")?.as_str() {
            "answered" => TabNews::Answered(answers::from_js(property(self.0, "answers")?)?),
            "signed-out" => TabNews::SignedOut,
            "signed-in" => TabNews::SignedIn,
            "acting" => TabNews::Acting {
                action: self.action()?,
                person: self.person()?,
                until: self.instant("until"),
            },
            "settled" => TabNews::Settled {
                action: self.action()?,
                person: self.person()?,
                result: match self.error() {
                    Some(error) => Err(error),
                    None => Ok(ConnectionStatus::from_name(self.text("status")?)),
                },
            },
            _ => return None,
        })
    }

    fn action(&self) -> Option<Action> {
        Action::from_name(&self.text("action")?)
    }

    fn person(&self) -> Option<PersonId> {
        self.number("person").map(|id| PersonId(id as u64))
    }

    fn error(&self) -> Option<Error> {
        let code = ErrorCode::from_name(&self.text("error")?)?;
        let mut error = Error::new(code, self.text("message").unwrap_or_default());
        error.details = Details::message(self.text("words"));
        error.status = self.number("httpStatus").map(|status| status as u16);
        error.retry_after_ms = self.number("retryAfterMs").map(|ms| ms as u64);
        Some(error)
    }
}
