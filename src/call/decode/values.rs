use super::{Decode, Schema};
use crate::call::json::{Json, Shape};
use crate::model::{PersonId, decimal};

const LARGEST_SAFE_INTEGER: f64 = 9_007_199_254_740_991.0;

/// No value, `null` or a blank text.
pub(crate) fn is_nothing<J: Json>(json: &J) -> bool {
    match json.shape() {
        Shape::Absent | Shape::Null => true,
        Shape::Text(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// A number without a fraction that JavaScript can tell from its neighbours.
pub(super) fn whole_number(number: f64) -> Option<i64> {
    let is_safe = number.trunc() == number && number.abs() <= LARGEST_SAFE_INTEGER;
    is_safe.then_some(number as i64)
}

/// A text or a whole number as text; nothing where the value is neither, or blank. What the bell
/// only shows must never keep it from ringing.
pub(crate) fn lenient_text<J: Json>(json: &J) -> Option<String> {
    match json.shape() {
        Shape::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Shape::Number(number) => whole_number(number).map(|number| {
            let sign = if number < 0 { "-" } else { "" };
            [sign, &decimal(number.unsigned_abs())].concat()
        }),
        _ => None,
    }
}

impl Decode for bool {
    const SCHEMA: Schema = Schema::Boolean;

    fn take<J: Json>(json: &J) -> Self {
        json.shape() == Shape::Boolean(true)
    }
}

impl Decode for u64 {
    const SCHEMA: Schema = Schema::Integer;

    fn take<J: Json>(json: &J) -> Self {
        match json.shape() {
            Shape::Number(number) => number as u64,
            _ => 0,
        }
    }
}

impl Decode for PersonId {
    const SCHEMA: Schema = u64::SCHEMA;

    fn take<J: Json>(json: &J) -> Self {
        Self(u64::take(json))
    }
}

/// One that may be missing is read with leniency, and trimmed.
impl Decode for String {
    const SCHEMA: Schema = Schema::Text;
    const OPTIONAL: Schema = Schema::Shown;

    fn take<J: Json>(json: &J) -> Self {
        match json.shape() {
            Shape::Text(text) => text,
            _ => Self::new(),
        }
    }

    fn take_optional<J: Json>(json: &J) -> Option<Self> {
        lenient_text(json)
    }
}

impl<T: Decode> Decode for Option<T> {
    const SCHEMA: Schema = T::OPTIONAL;

    fn take<J: Json>(json: &J) -> Self {
        T::take_optional(json)
    }
}

impl<T: Decode> Decode for Vec<T> {
    const SCHEMA: Schema = Schema::List(&T::SCHEMA);

    fn take<J: Json>(json: &J) -> Self {
        let mut items = Self::new();
        if let Shape::List(length) = json.shape() {
            for index in 0..length {
                items.push(T::take(&json.item(index)));
            }
        }
        items
    }
}
