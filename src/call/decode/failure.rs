use std::fmt::{self, Display};

use serde::de::{Error, Expected, Unexpected};

use super::path::Path;

/// Why a value is no such type, and where.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) path: Option<String>,
    missing: Option<&'static str>,
    pub(super) reason: String,
}

impl Failure {
    pub(super) fn new(reason: String) -> Self {
        Self {
            path: None,
            missing: None,
            reason,
        }
    }

    /// The innermost place is where it failed.
    pub(super) fn at(mut self, path: &Path<'_>) -> Self {
        if self.path.is_none() {
            self.path = Some(match self.missing {
                Some(name) => Path::Name(path, name).to_string(),
                None => path.to_string(),
            });
        }
        self
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.reason)
    }
}

impl std::error::Error for Failure {}

impl Error for Failure {
    fn custom<M: Display>(message: M) -> Self {
        Self::new(message.to_string())
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        let expected = match expected.as_str() {
            "u64" => "an integer from 0 up",
            expected => expected,
        };
        Self::new(["found ", kind_of(found), ", expected ", expected].concat())
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn missing_field(field: &'static str) -> Self {
        Self {
            missing: Some(field),
            ..Self::new("found nothing, expected a value".to_owned())
        }
    }
}

fn kind_of(found: Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Signed(_) | Unexpected::Unsigned(_) => "an integer",
        Unexpected::Float(_) => "a number that is no safe integer",
        Unexpected::Str(_) => "a string",
        Unexpected::Seq => "an array",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}
