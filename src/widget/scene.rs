use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use super::intent::{Intent, OnIntent};
use super::place::Place;
use super::reactive::Scene;
use super::setting::Setting;
use super::signal::ThinSignal;
use crate::inbox::{Request, Snapshot, Status};

/// All that a bell and its panel look at.
#[derive(Clone)]
pub(super) struct BellScene(Rc<Parts>);

pub(super) struct Parts {
    /// How it looks, and its texts.
    pub(super) setting: Setting,
    /// What is true now.
    pub(super) snapshot: ThinSignal<Arc<Snapshot>>,
    /// Whether the panel is open.
    pub(super) open: ThinSignal<bool>,
    /// The time, renewed while the panel is to be seen.
    pub(super) now: ThinSignal<f64>,
    /// The bell itself, where there is one.
    pub(super) bell: Place,
    /// The panel.
    pub(super) panel: Place,
    /// What to do when somebody wants something.
    pub(super) on_intent: OnIntent,
}

impl Scene for BellScene {}

impl Deref for BellScene {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl BellScene {
    pub(super) fn new(parts: Parts) -> Self {
        Self(Rc::new(parts))
    }

    /// Says what somebody wants.
    pub(super) fn wants(&self, intent: Intent) {
        (self.on_intent)(intent);
    }

    /// Whether the panel stands in the page.
    pub(super) fn is_inline(&self) -> bool {
        self.setting.look.with(|look| look.inline)
    }

    pub(super) fn is_offline(&self) -> bool {
        self.snapshot.with(|snapshot| snapshot.offline)
    }

    pub(super) fn is_signed_out(&self) -> bool {
        self.snapshot
            .with(|snapshot| snapshot.status == Status::SignedOut)
    }
}

/// What one row of the list looks at.
#[derive(Clone)]
pub(super) struct RowScene {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// The request that it shows.
    pub(super) request: ThinSignal<Arc<Request>>,
}

impl Scene for RowScene {}
