//! What JavaScript sees. The only exports of the module; thin, without rules of their own.

#[cfg(feature = "widget")]
mod bell;
#[cfg(feature = "widget")]
mod button;
mod client;
mod error;
#[cfg(feature = "widget")]
mod events;
#[cfg(feature = "widget")]
mod host;
mod inbox;
mod options;
#[cfg(feature = "widget")]
mod parts;
mod promise;
mod values;

#[cfg(feature = "widget")]
pub use bell::BellHandle;
#[cfg(feature = "widget")]
pub use button::ButtonHandle;
pub use client::RawClient;
pub use error::install_error_class;
pub use inbox::RawInbox;
