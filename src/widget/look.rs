use super::panel_view::PanelView;

/// How a bell or button looks and reads, as its attributes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The language of the place where it stands, as a BCP 47 tag.
    pub lang: String,
    /// Light or dark.
    pub theme: Theme,
    /// Where the panel opens.
    pub placement: Placement,
    /// Whether the panel stands in the page, without bell and popover.
    pub inline: bool,
    /// Above it the badge reads "99+".
    pub max_badge: u64,
    /// The views of the panel, in order; without any, all that the platform can do.
    pub views: Vec<PanelView>,
    /// Where somebody's profile is, with `{id}` in place of their id, where the platform does not
    /// say.
    pub profile_url: Option<String>,
    /// How large a connection button is.
    pub size: Size,
    /// Whether a connection button shows its icon alone; its label is still read out.
    pub hide_label: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            lang: "en".to_owned(),
            theme: Theme::default(),
            placement: Placement::default(),
            inline: false,
            max_badge: 99,
            views: Vec::new(),
            profile_url: None,
            size: Size::default(),
            hide_label: false,
        }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the page has it: its `color-scheme`.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The theme that `name` names: `auto`, `light` or `dark`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    /// The name that [`Theme::from_name`] knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How large a connection button is. Under a finger none is lower than 44 px.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 28 px high, for dense lists.
    Small,
    /// 36 px high.
    #[default]
    Medium,
    /// 44 px high.
    Large,
}

impl Size {
    /// The size that `name` names: `small`, `medium` or `large`.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "small" => Some(Self::Small),
            "medium" => Some(Self::Medium),
            "large" => Some(Self::Large),
            _ => None,
        }
    }

    /// The name that [`Size::from_name`] knows.
    pub fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

const PLACEMENTS: [&str; 12] = [
    "bottom",
    "bottom-start",
    "bottom-end",
    "top",
    "top-start",
    "top-end",
    "left",
    "left-start",
    "left-end",
    "right",
    "right-start",
    "right-end",
];

/// On which side of the bell the panel opens, and with which edge it is aligned. A side without
/// room is changed for the opposite one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placement(&'static str);

impl Placement {
    /// The placement that `name` names: a side (`top`, `bottom`, `left`, `right`), then perhaps
    /// the edge that is aligned, as in `bottom-end`.
    pub fn from_name(name: &str) -> Option<Self> {
        let known = PLACEMENTS.iter().find(|placement| **placement == name);
        known.copied().map(Self)
    }

    /// The name that [`Placement::from_name`] knows.
    pub fn name(self) -> &'static str {
        self.0
    }
}

impl Default for Placement {
    fn default() -> Self {
        Self("bottom-end")
    }
}

#[cfg(test)]
mod tests {
    use super::{Placement, Size, Theme};

    #[test]
    fn names_are_read_as_they_are_written() {
        for name in ["auto", "light", "dark"] {
            assert_eq!(Theme::from_name(name).map(Theme::name), Some(name));
        }
        for name in ["small", "medium", "large"] {
            assert_eq!(Size::from_name(name).map(Size::name), Some(name));
        }
        for name in ["bottom-end", "top", "left-start"] {
            assert_eq!(Placement::from_name(name).map(Placement::name), Some(name));
        }
    }

    #[test]
    fn other_names_are_nothing() {
        assert_eq!(Theme::from_name("blue"), None);
        assert_eq!(Size::from_name("huge"), None);
        assert_eq!(Placement::from_name("bottom-middle"), None);
    }
}
