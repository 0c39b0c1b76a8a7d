//! connection-bell.
#![deny(missing_docs)]
