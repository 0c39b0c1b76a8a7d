//! What the browser knows about languages.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::Category;

/// Languages of which browsers know no good short forms: in Arabic, months that are past "will come".
const IN_FULL: [&str; 2] = ["ar", "he"];

const RIGHT_TO_LEFT: [&str; 10] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"];

/// The language of the page where the words are of the same one, else the words' own: a
/// sentence in one language does not hold times in another.
pub(super) fn choose(page: &str, words: &str) -> String {
    let fits = primary(page) == primary(words) && is_valid(page);
    let chosen = if fits { page } else { words };
    if is_valid(chosen) { chosen } else { "en" }.to_owned()
}

pub(super) fn is_valid(tag: &str) -> bool {
    Intl::Locale::new(tag).is_ok()
}

fn primary(tag: &str) -> String {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    first.to_ascii_lowercase()
}

/// By the language; a script that the tag names comes first.
pub(super) fn direction(tag: &str) -> &'static str {
    let script = tag.split('-').find(|part| part.len() == 4);
    let from_right = match script {
        Some(script) => ["Arab", "Hebr", "Thaa"].contains(&script),
        None => RIGHT_TO_LEFT.contains(&primary(tag).as_str()),
    };
    if from_right { "rtl" } else { "ltr" }
}

#[expect(clippy::cast_precision_loss, reason = "no list has 2^53 entries")]
pub(super) fn category(locale: &str, count: u64) -> Category {
    let rules = Intl::PluralRules::new(&locales(locale), &Object::new());
    Category::from_name(&String::from(rules.select(count as f64)))
}

#[expect(clippy::cast_precision_loss, reason = "no list has 2^53 entries")]
pub(super) fn number(locale: &str, number: u64) -> String {
    let format = Intl::NumberFormat::new(&locales(locale), &Object::new()).format();
    call(&format, &JsValue::from_f64(number as f64))
}

/// A date with its time, in full.
pub(in crate::widget) fn exact_time(locale: &str, ms: f64) -> String {
    let options = Object::new();
    set(&options, "dateStyle", "full");
    set(&options, "timeStyle", "short");
    let format = Intl::DateTimeFormat::new(&locales(locale), &options).format();
    call(&format, &Date::new(&JsValue::from_f64(ms)))
}

/// So many units from now, such as "3 hr. ago" or "yesterday".
pub(in crate::widget) fn relative_time(locale: &str, amount: f64, unit: &str) -> String {
    let options = Object::new();
    set(&options, "numeric", "auto");
    let in_full = IN_FULL.contains(&primary(locale).as_str());
    set(&options, "style", if in_full { "long" } else { "short" });
    let format = Intl::RelativeTimeFormat::new(&locales(locale), &options);
    format.format(amount, unit).into()
}

fn locales(locale: &str) -> Array {
    Array::of1(&JsValue::from_str(locale))
}

fn set(options: &Object, key: &str, value: &str) {
    // Setting a property of a plain object of our own cannot fail.
    let _ = Reflect::set(options, &key.into(), &value.into());
}

fn call(format: &Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value);
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}
