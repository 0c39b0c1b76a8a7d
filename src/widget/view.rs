//! The whole bell and the whole button, without where their state comes from.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::announcer::{announcer, list_news};
use super::bell::bell;
use super::dom::{LeptosView, View, element};
use super::intent::{Intent, OnIntent};
use super::look::Look;
use super::panel::panel;
use super::place::Place;
use super::reactive::{Scene, follow};
use super::relation::{RelationScene, relation_button};
use super::scene::{BellScene, Parts};
use super::setting::Setting;
use super::signal::ThinSignal;
use super::time_ago::{clock, now};
use super::words::Words;
use crate::inbox::{Relation, Snapshot};
use crate::model::{Capabilities, PersonId};

/// The bell with its panel, as a snapshot has it. Lives in a shadow root.
#[component]
pub fn BellView(
    /// What is true now.
    #[prop(into)]
    snapshot: ThinSignal<Arc<Snapshot>>,
    /// How it looks.
    #[prop(into)]
    look: ThinSignal<Look>,
    /// The texts.
    #[prop(into)]
    words: ThinSignal<Arc<Words>>,
    /// Whether the panel is open.
    #[prop(into)]
    open: ThinSignal<bool>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    LeptosView::new(bell_view(snapshot, look, words, open, running(on_intent)))
}

/// The button that shows where the signed-in person and another one stand. Lives in a shadow
/// root.
#[component]
pub fn ButtonView(
    /// Where the two stand.
    #[prop(into)]
    relation: ThinSignal<Relation>,
    /// What the platform can do.
    can: Capabilities,
    /// The other one.
    person: PersonId,
    /// The other one's name, where it is known.
    #[prop(into)]
    person_name: ThinSignal<Option<String>>,
    /// How it looks.
    #[prop(into)]
    look: ThinSignal<Look>,
    /// The texts.
    #[prop(into)]
    words: ThinSignal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let on_intent = running(on_intent);
    LeptosView::new(button_view(
        relation,
        can,
        person,
        person_name,
        look,
        words,
        on_intent,
    ))
}

/// What [`BellView`] shows.
pub(super) fn bell_view(
    snapshot: ThinSignal<Arc<Snapshot>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
    on_intent: OnIntent,
) -> View {
    let scene = BellScene::new(Parts {
        setting: Setting::new(look, words),
        snapshot,
        open,
        now: ThinSignal::new(now()),
        bell: Place::default(),
        panel: Place::default(),
        on_intent,
    });
    tell_open(&scene);
    clock(&scene);
    root(&scene.setting)
        .attribute("data-inline", scene.flag(BellScene::is_inline))
        .child(scene.when(|scene| !scene.is_inline(), bell))
        .child(panel(&scene))
        .child(announcer(&list_news(&scene)))
}

/// What [`ButtonView`] shows.
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
    let scene = RelationScene::new(relation, can, person, person_name, setting, on_intent);
    root.child(relation_button(&scene))
}

fn root(setting: &Setting) -> View {
    element("div", &[("class", "root")])
        .attribute("lang", setting.lang())
        .attribute("dir", setting.direction())
        .attribute("data-theme", setting.theme())
}

fn tell_open(scene: &BellScene) {
    let scene = scene.clone();
    let mut before = false;
    follow(move || {
        let open = scene.open.get();
        if before != open {
            before = open;
            scene.wants(if open { Intent::Opened } else { Intent::Closed });
        }
    });
}

fn running(on_intent: Callback<Intent>) -> OnIntent {
    Rc::new(move |intent| on_intent.run(intent))
}
