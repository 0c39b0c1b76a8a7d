/// How often to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Milliseconds from an answer to the next question.
    pub interval_ms: u64,
    /// The same while the page is hidden; `None` asks nothing then.
    pub background_ms: Option<u64>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            interval_ms: 30_000,
            background_ms: None,
        }
    }
}

impl Pace {
    /// As often as the more eager of two.
    pub(super) fn hastened(self, other: Self) -> Self {
        Self {
            interval_ms: self.interval_ms.min(other.interval_ms),
            background_ms: match (self.background_ms, other.background_ms) {
                (Some(own), Some(other)) => Some(own.min(other)),
                (own, other) => own.or(other),
            },
        }
    }

    pub(super) fn interval_ms(self, visible: bool) -> u64 {
        match self.background_ms {
            Some(background) if !visible => background,
            _ => self.interval_ms,
        }
    }
}
