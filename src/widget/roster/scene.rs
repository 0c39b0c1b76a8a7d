use std::ops::Deref;
use std::rc::Rc;

use super::source::{RosterSource, Wish};
use crate::inbox::RosterSnapshot;
use crate::widget::announcer::News;
use crate::widget::reactive::Scene;
use crate::widget::scene::BellScene;

/// What a list of people looks at.
#[derive(Clone)]
pub(super) struct RosterScene(Rc<Parts>);

pub(super) struct Parts {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// Where the people come from.
    pub(super) source: RosterSource,
    /// What is said aloud.
    pub(super) news: News,
}

impl Scene for RosterScene {}

impl Deref for RosterScene {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl RosterScene {
    pub(super) fn new(bell: &BellScene, source: &RosterSource) -> Self {
        Self(Rc::new(Parts {
            bell: bell.clone(),
            source: source.clone(),
            news: News::default(),
        }))
    }

    /// Says what somebody wants.
    pub(super) fn wants(&self, wish: Wish) {
        (self.source.on_wish)(wish);
    }

    /// Reads what is to be seen.
    pub(super) fn with<R>(&self, read: impl FnOnce(&RosterSnapshot) -> R) -> R {
        self.source.shown.with(|shown| read(shown))
    }

    /// Whether nobody is listed.
    pub(super) fn is_empty(&self) -> bool {
        self.with(|shown| shown.people.is_empty())
    }
}
