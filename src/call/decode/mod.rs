//! Reads types from JSON in place. What a type looks like is a table, its [`Schema`], and one
//! function holds any value against any table: it is compiled once, whatever the types, and
//! where only the right answer counts, such as in a client that passes the JSON on, no type is
//! ever made. Once a value has been found right, making the type of it cannot fail.

mod check;
mod record;
mod schema;
mod values;

pub(crate) use check::check;
pub(crate) use record::record;
pub(crate) use schema::Purpose;
pub use schema::{Field, Schema};
pub(crate) use values::{is_nothing, lenient_text};

use super::json::Json;

/// A type that is read from JSON.
pub trait Decode: Sized {
    /// What a value must be to be read as this type.
    const SCHEMA: Schema;

    /// The same where the value may be missing.
    const OPTIONAL: Schema = Schema::Optional(&Self::SCHEMA);

    /// Reads a value that has been found to be as [`Decode::SCHEMA`] says.
    fn take<J: Json>(json: &J) -> Self;

    /// Reads a value that has been found to be as [`Decode::OPTIONAL`] says.
    fn take_optional<J: Json>(json: &J) -> Option<Self> {
        (!is_nothing(json)).then(|| Self::take(json))
    }
}
