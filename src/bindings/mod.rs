//! What JavaScript sees. The only exports of the module; thin, without rules of their own.

mod error;
mod inbox;
mod options;
mod values;

pub use error::install_error_class;
pub use inbox::RawInbox;
