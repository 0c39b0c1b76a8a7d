//! The time by which the machines wait and compare, apart from the time that people read.

/// A moment on a clock that nobody sets: milliseconds since its beginning, which is the driver's
/// matter.
///
/// Whatever is waited for or compared is told by this clock; when the wall clock is set or the zone
/// changes, nothing happens. What people read is a [`Timestamp`](super::Timestamp).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant(pub i64);

impl Instant {
    /// Before all others.
    pub const NEVER: Self = Self(i64::MIN);

    /// So many milliseconds later.
    pub fn later(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// So many milliseconds earlier.
    pub fn earlier(self, ms: i64) -> Self {
        Self(self.0.saturating_sub(ms))
    }
}
