//! Every text that the widget shows, in English unless somebody brings another language.

mod category;
mod english;
mod locale;
mod read;
mod text;

pub use category::Category;
pub use english::Words;
pub use text::Text;

pub(super) use locale::{exact_time, relative_time};

use crate::call::{Error, ErrorCode};
pub(super) use text::fill;

impl Words {
    /// These words for a page in the language `lang`: numbers and times are written as that
    /// language does, unless the words are of another one.
    #[must_use]
    pub fn for_page(&self, lang: &str) -> Self {
        let mut words = self.clone();
        words.locale = locale::choose(lang, &self.locale);
        words
    }

    /// The language that numbers and times are written in.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The direction in which the language is written: `ltr` or `rtl`.
    pub fn direction(&self) -> &'static str {
        locale::direction(&self.locale)
    }

    /// A counting text for `count`, with `{count}` and all other values in place.
    pub fn count(&self, text: &Text, count: u64, values: &[(&str, &str)]) -> String {
        let number = self.number(count);
        let mut all = vec![("count", number.as_str())];
        all.extend(values);
        fill(text.form(locale::category(&self.locale, count)), &all)
    }

    /// Why something did not go through: as the platform says it, else in general.
    pub fn reason<'a>(&'a self, error: &'a Error) -> &'a str {
        let text = match error.code {
            ErrorCode::Network | ErrorCode::Timeout => self.failed_network(),
            ErrorCode::Server | ErrorCode::RateLimited => self.failed_busy(),
            _ => self.failed_other(),
        };
        error.details.first_message().unwrap_or(text.as_str())
    }

    /// What is said when an answer did not go through.
    pub fn failure(&self, error: &Error) -> String {
        let reason = self.reason(error);
        self.answer_failed().fill(&[("reason", reason)])
    }

    /// A number as the language writes it.
    pub fn number(&self, number: u64) -> String {
        locale::number(&self.locale, number)
    }
}
