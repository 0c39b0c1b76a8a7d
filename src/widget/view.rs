//! The whole bell and the whole button, without where their state comes from.

use std::sync::Arc;

use super::announcer::{announcer, list_news};
use super::bell::bell;
use super::dom::{View, element};
use super::intent::{Intent, OnIntent};
use super::light_dismiss::dismiss_lightly;
use super::look::Look;
use super::panel::panel;
use super::place::Place;
use super::position::keep_by_bell;
use super::reactive::{Scene, follow};
use super::relation::{RelationScene, relation_button};
use super::roster::RosterSource;
use super::scene::{BellScene, Parts};
use super::setting::Setting;
use super::signal::ThinSignal;
use super::time_ago::{clock, now};
use super::words::Words;
use crate::inbox::{Relation, Snapshot};
use crate::model::{Capabilities, PersonId};

/// The bell with its panel, as a snapshot has it. Lives in a shadow root.
pub(super) fn bell_view(
    snapshot: ThinSignal<Arc<Snapshot>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
    rosters: Vec<RosterSource>,
    on_intent: OnIntent,
) -> View {
    let scene = BellScene::new(Parts {
        setting: Setting::new(look, words),
        snapshot,
        open,
        now: ThinSignal::new(now()),
        bell: Place::default(),
        panel: Place::default(),
        view: ThinSignal::default(),
        rosters,
        on_intent,
    });
    tell_open(&scene);
    clock(&scene);
    keep_by_bell(&scene);
    dismiss_lightly(&scene);
    root(&scene.setting)
        .attribute("data-inline", scene.flag(BellScene::is_inline))
        .child(scene.when(|scene| !scene.is_inline(), bell))
        .child(panel(&scene))
        .child(announcer(&list_news(&scene)))
}

/// The button that shows where the signed-in person and another one stand. Lives in a shadow
/// root.
pub(super) fn button_view(
    relation: ThinSignal<Relation>,
    can: Capabilities,
    person: PersonId,
    person_name: ThinSignal<Option<String>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    on_intent: OnIntent,
) -> View {
    let setting = Setting::new(look, words);
    let root = root(&setting);
    let scene = RelationScene::new(relation, can, person, person_name, setting, on_intent, None);
    root.child(relation_button(&scene))
}

fn root(setting: &Setting) -> View {
    element("div", &[("class", "root")])
        .attribute("lang", setting.lang())
        .attribute("dir", setting.direction())
        .attribute("data-theme", setting.theme())
}

/// A panel that stands in the page is always open.
fn tell_open(scene: &BellScene) {
    let scene = scene.clone();
    let mut before = false;
    follow(move || {
        let open = scene.open.get() || scene.is_inline();
        if before != open {
            before = open;
            scene.wants(if open { Intent::Opened } else { Intent::Closed });
        }
    });
}
