//! What JavaScript sees. The only exports of the module; thin, without rules of their own.

#[cfg(feature = "elements")]
mod bell;
#[cfg(feature = "elements")]
mod button;
mod client;
mod error;
#[cfg(feature = "elements")]
mod events;
#[cfg(feature = "elements")]
mod host;
mod inbox;
mod options;
#[cfg(feature = "elements")]
mod parts;
mod promise;
mod values;

#[cfg(feature = "elements")]
pub use bell::BellHandle;
#[cfg(feature = "elements")]
pub use button::ButtonHandle;
pub use client::RawClient;
pub use error::install_error_class;
pub use inbox::RawInbox;
