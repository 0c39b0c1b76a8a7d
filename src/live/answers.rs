//! Answered requests as JavaScript values: person and wall time in turn.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::clock;
use crate::inbox::AnsweredRequest;
use crate::model::{PersonId, Timestamp};

pub(super) fn to_js(answers: &[AnsweredRequest]) -> Array {
    let list = Array::new();
    for answer in answers {
        list.push(&(answer.person.0 as f64).into());
        list.push(&(clock::wall_time(answer.at).0 as f64).into());
    }
    list
}

/// `None` for what is no list; what is behind the first that is no number is left out.
pub(super) fn from_js(list: JsValue) -> Option<Vec<AnsweredRequest>> {
    let list = list.dyn_into::<Array>().ok()?;
    let mut numbers = list.iter().map(|number| number.as_f64());
    let mut answers = Vec::new();
    while let (Some(Some(person)), Some(Some(at))) = (numbers.next(), numbers.next()) {
        answers.push(AnsweredRequest {
            person: PersonId(person as u64),
            at: clock::instant(Timestamp(at as i64)),
        });
    }
    Some(answers)
}
