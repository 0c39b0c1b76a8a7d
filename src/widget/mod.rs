//! What a person sees: the bell with its panel, and the button. It renders a snapshot and emits
//! intents; it never awaits, and only `wire` knows where both come from and go.
//!
//! Everything lives in a shadow root with one constructed style sheet. Attributes whose value is
//! a constant's name, where a literal would do, keep Leptos from creating a static part of a
//! view by `innerHTML`, which a page with Trusted Types forbids.

mod announcer;
mod answers;
mod avatar;
mod badge;
mod bell;
mod focus;
mod icon;
mod initials;
mod intent;
mod look;
mod more;
mod mount;
mod notes;
mod outcome;
mod panel;
mod place;
mod popover;
mod reactive;
mod readers;
mod relation;
mod requests;
mod row;
mod rows;
mod scene;
mod setting;
mod signal;
mod styles;
mod time_ago;
mod view;
mod wire;
mod words;

pub(crate) use reactive::follow;

pub use intent::Intent;
pub use look::{Look, Placement, Theme};
pub use mount::{ConnectionBell, ConnectionButton, Mounted, mount, mount_bell, mount_button};
pub use signal::ThinSignal;
pub use styles::adopt_styles;

pub use view::{BellView, ButtonView};
pub use words::{Category, Text, Words};
