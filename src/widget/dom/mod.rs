//! What a view is made of. The elements of Leptos are compiled anew for every combination of
//! attributes and children; these are one type, whatever they hold. Leptos' reactive system
//! runs their effects and owns them.

mod child;
mod keyed;
mod page;
mod standing;
mod view;

pub(super) use child::Child;
pub(super) use keyed::Keyed;
pub(super) use standing::Standing;
pub(super) use view::{View, element, svg};
