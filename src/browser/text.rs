//! Texts as people compare them.

use js_sys::{JsString, RegExp};

/// The text in small letters, without what stands above and below them.
pub(crate) fn fold(text: &str) -> String {
    let parts = JsString::from(text).normalize("NFKD").to_lower_case();
    let marks = RegExp::new("\\p{M}", "gu");
    String::from(parts.replace_by_pattern(&marks, ""))
}
