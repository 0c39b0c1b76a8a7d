//! The widget in apps that are made with Leptos.

mod elements;
mod mount;
mod rendered;
mod views;

pub use elements::{ConnectionBell, ConnectionButton};
pub use mount::mount;
pub use views::{BellView, ButtonView};
