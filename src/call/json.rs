use serde::de::DeserializeOwned;

/// A JSON value that came as an answer, wherever it is kept: in the page as a JavaScript value,
/// in host tests as a tree of `serde_json`.
pub trait Json {
    /// Reads the value as a `T`.
    ///
    /// # Errors
    /// Says at which path what was expected, when the value is no `T`.
    fn decode<T: DeserializeOwned>(&self) -> Result<T, DecodeError>;
}

/// Where a JSON value is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The path from the top, such as `ResponseData[3].FromUser.UserID`; `.` is the top itself.
    pub path: String,
    /// What was found there and what was expected.
    pub reason: String,
}
