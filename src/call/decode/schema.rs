/// What a JSON value must be.
#[derive(Debug, Clone, Copy)]
pub enum Schema {
    /// Anything, and nothing too.
    Any,
    /// `true` or `false`.
    Boolean,
    /// A whole number from 0 up.
    Integer,
    /// A text.
    Text,
    /// What the other schema says, or nothing: no value, `null` or a blank text.
    Optional(&'static Schema),
    /// A list of what the other schema says.
    List(&'static Schema),
    /// An object.
    Object {
        /// What a developer is told was expected here.
        expected: &'static str,
        /// What is read of the object. All else in it is left alone.
        fields: &'static [Field],
    },
    /// What the function gives: for a type that holds more of itself.
    Later(fn() -> &'static Schema),
}

/// A value that is read of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name there.
    pub name: &'static str,
    /// What it must be.
    pub schema: &'static Schema,
}
