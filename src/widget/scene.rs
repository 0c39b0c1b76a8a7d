use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget};

use super::intent::{Intent, OnIntent};
use super::panel_view::PanelView;
use super::place::Place;
use super::reactive::{Scene, follow};
use super::roster::RosterSource;
use super::setting::Setting;
use super::signal::ThinSignal;
use crate::inbox::{Request, Snapshot, Status};
use crate::model::Roster;

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
    /// The view that somebody chose.
    pub(super) view: ThinSignal<Option<PanelView>>,
    /// The lists of people beside the requests.
    pub(super) rosters: Vec<RosterSource>,
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

    /// Holds what `hold` gives while the panel is open beside the bell.
    pub(super) fn while_open(&self, hold: fn(&Self) -> Box<dyn Any>) {
        let scene = self.clone();
        let mut held = None;
        follow(move || {
            let is_open = scene.open.get() && !scene.is_inline();
            drop(held.take());
            held = is_open.then(|| hold(&scene));
        });
    }

    /// Does `act` whenever the window hears of one of the events, wherever it happens.
    pub(super) fn on_window(
        &self,
        events: &[&'static str],
        act: fn(&Self, &Event),
    ) -> Vec<EventListener> {
        let options = EventListenerOptions::run_in_capture_phase();
        let window: EventTarget = js_sys::global().unchecked_into();
        let listen = |event: &&'static str| {
            EventListener::new_with_options(&window, *event, options, self.on(act))
        };
        events.iter().map(listen).collect()
    }

    /// Whether the panel stands in the page.
    pub(super) fn is_inline(&self) -> bool {
        self.setting.look.with(|look| look.inline)
    }

    pub(super) fn is_offline(&self) -> bool {
        self.snapshot.with(|snapshot| snapshot.offline)
    }

    /// How many requests wait; none that anybody could tell while nobody is signed in.
    pub(super) fn count(&self) -> u64 {
        match self.is_signed_out() {
            true => 0,
            false => self.snapshot.with(|snapshot| snapshot.count),
        }
    }

    /// The number of requests that wait, as it is written here.
    pub(super) fn count_text(&self) -> String {
        let count = self.count();
        self.setting.words.with(|words| words.number(count))
    }

    /// The views that the panel has: those that are asked for and can be had, or else the requests.
    pub(super) fn views(&self) -> Vec<PanelView> {
        let asked = self.setting.look.with(|look| look.views.clone());
        let asked = if asked.is_empty() {
            PanelView::ALL.to_vec()
        } else {
            asked
        };
        let mut views = asked;
        views.retain(|view| self.has(*view));
        if views.is_empty() {
            views.push(PanelView::Requests);
        }
        views
    }

    /// Whether there are several views.
    pub(super) fn has_tabs(&self) -> bool {
        self.views().len() > 1
    }

    /// The view that is shown: the one that was chosen, else the first.
    pub(super) fn current_view(&self) -> PanelView {
        let views = self.views();
        let chosen = self.view.get().filter(|chosen| views.contains(chosen));
        chosen
            .or_else(|| views.first().copied())
            .unwrap_or(PanelView::Requests)
    }

    /// The people of a view.
    pub(super) fn roster(&self, roster: Roster) -> Option<&RosterSource> {
        self.rosters.iter().find(|source| source.roster == roster)
    }

    fn has(&self, view: PanelView) -> bool {
        match view {
            PanelView::Requests => true,
            PanelView::Roster(roster) => self.roster(roster).is_some(),
        }
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
