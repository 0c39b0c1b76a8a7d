use js_sys::Array;
use wasm_bindgen::JsCast;

use crate::model::{PageRequest, PersonId};

/// The arguments of a call. The hand-written entries have checked their types.
pub(super) struct Arguments(pub(super) Array);

impl Arguments {
    pub(super) fn number(&self, index: u32) -> Option<f64> {
        self.0.get(index).as_f64()
    }

    pub(super) fn integer(&self, index: u32) -> Option<u32> {
        self.number(index).map(|number| number as u32)
    }

    pub(super) fn yes_or_no(&self, index: u32) -> Option<bool> {
        self.0.get(index).as_bool()
    }

    pub(super) fn text(&self, index: u32) -> String {
        self.0.get(index).as_string().unwrap_or_default()
    }

    pub(super) fn optional_id(&self, index: u32) -> Option<PersonId> {
        self.number(index).map(|id| PersonId(id as u64))
    }

    pub(super) fn id(&self, index: u32) -> PersonId {
        self.optional_id(index).unwrap_or(PersonId(0))
    }

    pub(super) fn ids(&self, index: u32) -> Vec<PersonId> {
        let list = self.0.get(index).dyn_into::<Array>().unwrap_or_default();
        let list = Arguments(list);
        let mut ids = Vec::new();
        for index in 0..list.0.length() {
            ids.push(list.id(index));
        }
        ids
    }

    /// A page, by its limit at `index` and its offset behind it; `None` leaves both to the
    /// platform.
    pub(super) fn page(&self, index: u32) -> Option<PageRequest> {
        let (limit, offset) = (self.integer(index), self.integer(index + 1));
        (limit.is_some() || offset.is_some()).then(|| PageRequest {
            limit: limit.unwrap_or(PageRequest::USUAL_LIMIT),
            offset: offset.unwrap_or(0),
        })
    }
}
