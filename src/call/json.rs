use super::decode::{Decode, Purpose, check};

/// What a JSON value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// There is no value.
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// Any number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list of so many values.
    List(usize),
    /// Names with values.
    Object,
}

/// A JSON value that came as an answer, wherever it is kept: in the page as a JavaScript value,
/// in host tests as a tree of `serde_json`. It is read in place: what no type asks for is never
/// touched.
pub trait Json: Sized + 'static {
    /// No value.
    fn absent() -> Self;
    /// What the value is.
    fn shape(&self) -> Shape;
    /// Whether it is a text, without a look at what it says.
    fn is_text(&self) -> bool {
        matches!(self.shape(), Shape::Text(_))
    }
    /// The value at `index` of a list.
    fn item(&self, index: usize) -> Self;
    /// The value of an object under `name`; no value where there is no such name.
    fn property(&self, name: &str) -> Self;
    /// All names of an object.
    fn names(&self) -> Vec<String>;

    /// Reads the value as a `T`, in which `null` and a blank text are as good as nothing
    /// wherever something may be missing.
    ///
    /// # Errors
    /// Says at which path what was expected, when the value is no `T`.
    fn decode<T: Decode>(&self) -> Result<T, DecodeError> {
        check(self, &T::SCHEMA, Purpose::Reading, 0)?;
        Ok(T::take(self))
    }
}

/// Where a JSON value is not what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError {
    /// The path from the top, such as `ResponseData[3].FromUser.UserID`; `.` is the top itself.
    pub path: String,
    /// What was found there and what was expected.
    pub reason: String,
}
