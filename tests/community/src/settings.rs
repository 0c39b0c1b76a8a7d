use std::sync::{PoisonError, RwLock};

use serde::{Deserialize, Serialize};

/// Which era of SelfCommunity's API is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Era {
    /// Actions answer 200 with the new status.
    Current,
    /// Until June 2023: actions answer 204, and request lists carry the person's id in the path.
    #[serde(rename = "before-2023")]
    Before2023,
}

/// What can be changed while the community runs.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Values {
    pub(crate) era: Era,
    pub(crate) friendship_mode: bool,
    pub(crate) axero_error_status: u16,
    pub(crate) session_seconds: i64,
    pub(crate) content_availability: bool,
}

impl Values {
    fn at_start(era: Era) -> Self {
        Self {
            era,
            friendship_mode: true,
            axero_error_status: 200,
            session_seconds: 14 * 24 * 3600,
            content_availability: false,
        }
    }
}

/// A change of some of them.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Change {
    era: Option<Era>,
    friendship_mode: Option<bool>,
    axero_error_status: Option<u16>,
    session_seconds: Option<i64>,
    content_availability: Option<bool>,
}

impl Change {
    pub(crate) fn is_possible(&self) -> bool {
        self.axero_error_status
            .is_none_or(|status| (200..600).contains(&status))
            && self.session_seconds.is_none_or(|seconds| seconds > 0)
    }
}

/// The settings in force.
pub(crate) struct Settings {
    era_at_start: Era,
    values: RwLock<Values>,
}

impl Settings {
    pub(crate) fn new(era: Era) -> Self {
        Self {
            era_at_start: era,
            values: RwLock::new(Values::at_start(era)),
        }
    }

    pub(crate) fn get(&self) -> Values {
        *self.values.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn change(&self, change: &Change) -> Values {
        let old = self.get();
        self.put(Values {
            era: change.era.unwrap_or(old.era),
            friendship_mode: change.friendship_mode.unwrap_or(old.friendship_mode),
            axero_error_status: change.axero_error_status.unwrap_or(old.axero_error_status),
            session_seconds: change.session_seconds.unwrap_or(old.session_seconds),
            content_availability: change
                .content_availability
                .unwrap_or(old.content_availability),
        })
    }

    pub(crate) fn reset(&self) -> Values {
        self.put(Values::at_start(self.era_at_start))
    }

    fn put(&self, values: Values) -> Values {
        *self.values.write().unwrap_or_else(PoisonError::into_inner) = values;
        values
    }
}
