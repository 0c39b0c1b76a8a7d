use std::rc::Rc;

use crate::model::Timestamp;

/// Makes an address absolute; `None` for one that is no `http` or `https` address.
pub type ResolveUrl = Rc<dyn Fn(&str) -> Option<String>>;

/// What it takes to read a platform's answers beside the answers: how addresses resolve and
/// which zone a date without one is in.
#[derive(Clone)]
pub struct Reading {
    /// How addresses are made absolute.
    pub resolve: ResolveUrl,
    /// Minutes by which dates without a zone are ahead of UTC.
    pub zone_minutes: i32,
}

impl Reading {
    pub(super) fn url(&self, address: Option<String>) -> Option<String> {
        address.and_then(|address| (self.resolve)(&address))
    }

    pub(super) fn moment(&self, date: Option<String>) -> Option<Timestamp> {
        date.and_then(|date| Timestamp::parse(&date, self.zone_minutes))
    }
}
