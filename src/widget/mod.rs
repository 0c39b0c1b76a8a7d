//! What a person sees: the bell with its panel, and the button. It renders a snapshot and emits
//! intents; it never awaits, and only `wire` knows where both come from and go.
//!
//! Everything lives in a shadow root with one constructed style sheet. No view is made from HTML,
//! which a page with Trusted Types forbids.

mod announcer;
mod answers;
mod arrivals;
mod avatar;
mod badge;
mod bell;
mod dom;
mod focus;
mod icon;
mod initials;
mod intent;
mod keys;
#[cfg(feature = "widget")]
mod leptos;
mod light_dismiss;
mod list;
mod look;
mod message;
mod more;
mod mount;
mod notes;
mod outcome;
mod panel;
mod panel_view;
mod place;
mod popover;
mod position;
mod reactive;
mod readers;
mod reading;
mod relation;
mod requests;
mod resizes;
mod roster;
mod row;
mod rows;
mod scene;
mod setting;
mod signal;
mod styles;
mod tabs;
mod time_ago;
mod together;
mod view;
mod wire;
mod words;

pub(crate) use reactive::follow;
pub(crate) use row::profile_address;

pub use intent::Intent;
#[cfg(feature = "widget")]
pub use leptos::{BellView, ButtonView, ConnectionBell, ConnectionButton, mount};
pub use look::{Look, Placement, Size, Theme};
pub use mount::{Mounted, mount_bell, mount_button};
pub use panel_view::PanelView;
pub use signal::ThinSignal;
pub use styles::adopt_styles;

pub use words::{Category, Text, Words};
