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
    /// A text that is only shown, or nothing. Whoever shows it leaves anything else out; whoever
    /// passes the JSON on has promised a text.
    Shown,
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
    /// An object whose values, under whatever names, are what the other schema says.
    Entries(&'static Schema),
    /// What the function gives: for a type that holds more of itself.
    Later(fn() -> &'static Schema),
}

/// What becomes of a value that has been found right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It is put into our words. What the bell only shows must never keep it from ringing.
    Reading,
    /// It is passed on as it came, and must be what its type says.
    PassingOn,
}

/// A value that is read of an object.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name there.
    pub name: &'static str,
    /// What it must be.
    pub schema: &'static Schema,
}
