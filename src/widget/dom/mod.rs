//! What a view is made of. Leptos' own elements are compiled anew for every combination of
//! attributes and children; these are one type, whatever they hold. Leptos runs their effects,
//! owns them, and mounts them.

mod child;
mod keyed;
mod leptos;
mod page;
mod view;

pub(super) use child::Child;
pub(super) use keyed::Keyed;
pub(super) use leptos::LeptosView;
pub(super) use view::{View, element, svg};
