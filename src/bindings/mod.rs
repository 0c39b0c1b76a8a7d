//! What JavaScript sees. The only exports of the module; thin, without rules of their own.

#[cfg(feature = "elements")]
mod bell;
#[cfg(feature = "elements")]
mod button;
mod client;
mod error;
#[cfg(feature = "elements")]
mod events;
mod fields;
#[cfg(feature = "elements")]
mod host;
#[cfg(feature = "headless")]
mod inbox;
mod options;
#[cfg(feature = "elements")]
mod parts;
mod promise;
#[cfg(feature = "headless")]
mod session;
#[cfg(feature = "headless")]
mod values;

#[cfg(feature = "elements")]
pub use bell::BellHandle;
#[cfg(feature = "elements")]
pub use button::ButtonHandle;
pub use client::RawClient;
pub use error::install_error_class;
#[cfg(feature = "headless")]
pub use inbox::RawInbox;
