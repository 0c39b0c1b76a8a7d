use crate::model::Instant;

/// How long a platform in trouble is left alone, as one page tells the next one of its tab. Times
/// and a number, nothing of anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble {
    /// How many questions failed, one after the other.
    pub failures: u32,
    /// The platform named this time: nothing is sent before it.
    pub forbidden_until: Instant,
    /// Nothing is asked before it but what a person wishes.
    pub quiet_until: Instant,
    /// When to try again.
    pub retry_at: Instant,
}

impl Trouble {
    /// The same, no time of it later than `latest`: clocks may be set.
    pub(super) fn until(self, latest: Instant) -> Self {
        Self {
            forbidden_until: self.forbidden_until.min(latest),
            quiet_until: self.quiet_until.min(latest),
            retry_at: self.retry_at.min(latest),
            ..self
        }
    }
}
