use std::fmt::{self, Display, Write};

/// The way to a value from the top.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Top,
    Name(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    pub(super) fn depth(&self) -> usize {
        match self {
            Self::Top => 0,
            Self::Name(parent, _) | Self::Index(parent, _) => parent.depth() + 1,
        }
    }
}

impl Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top => formatter.write_char('.'),
            Self::Name(Self::Top, name) => formatter.write_str(name),
            Self::Name(parent, name) => {
                parent.fmt(formatter)?;
                formatter.write_char('.')?;
                formatter.write_str(name)
            }
            Self::Index(Self::Top, index) => write!(formatter, "[{index}]"),
            Self::Index(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}
