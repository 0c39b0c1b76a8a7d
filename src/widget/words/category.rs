/// A class of numbers that a language treats alike, as Unicode's plural rules name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`: in every language, the rest.
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// The name that Unicode gives it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of this name; what nobody knows is the rest.
    pub fn from_name(name: &str) -> Self {
        let known = Self::ALL.iter().find(|category| category.name() == name);
        known.copied().unwrap_or(Self::Other)
    }
}
