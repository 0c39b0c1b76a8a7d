//! What the browser, a worker or Node offers: the only rooms that touch web APIs for the core.

mod abort;
pub(crate) mod clock;
mod fetch;
mod interruption;
mod json;
mod page;
mod reflect;
pub(crate) mod storage;
pub(crate) mod tabs;
mod text;
pub(crate) mod url;

pub(crate) use abort::{Abort, Ended};
pub(crate) use fetch::{Answered, fetch};
pub(crate) use interruption::outlast_interruption;
pub use json::JsJson;
pub(crate) use json::body_of;
pub(crate) use page::{PageEvent, PageEvents, is_online, is_page, is_visible};
#[cfg(feature = "elements")]
pub(crate) use reflect::call as call_method;
pub(crate) use reflect::get as property;
pub(crate) use text::fold;
