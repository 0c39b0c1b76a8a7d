//! The whole bell and the whole button, without where their state comes from.

use std::sync::Arc;

use leptos::prelude::*;

use super::announcer::{announcer, list_news};
use super::bell::bell;
use super::intent::Intent;
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
    bell_view(snapshot, look, words, open, on_intent)
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
    button_view(relation, can, person, person_name, look, words, on_intent)
}

/// What [`BellView`] shows.
pub(super) fn bell_view(
    snapshot: ThinSignal<Arc<Snapshot>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
    on_intent: Callback<Intent>,
) -> AnyView {
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
    let setting = &scene.setting;
    view! {
        <div
            class="root"
            lang=setting.lang()
            dir=setting.direction()
            data-theme=setting.theme()
            data-inline=scene.flag(BellScene::is_inline)
        >
            {scene.when(|scene| !scene.is_inline(), bell)}
            {panel(&scene)}
            {announcer(list_news(&scene))}
        </div>
    }
    .into_any()
}

/// What [`ButtonView`] shows.
pub(super) fn button_view(
    relation: ThinSignal<Relation>,
    can: Capabilities,
    person: PersonId,
    person_name: ThinSignal<Option<String>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    on_intent: Callback<Intent>,
) -> AnyView {
    let setting = Setting::new(look, words);
    let (lang, direction, theme) = (setting.lang(), setting.direction(), setting.theme());
    let scene = RelationScene::new(relation, can, person, person_name, setting, on_intent);
    view! {
        <div class="root" lang=lang dir=direction data-theme=theme>
            {relation_button(&scene)}
        </div>
    }
    .into_any()
}

/// A panel that stands in the page is always open.
fn tell_open(scene: &BellScene) {
    let (scene, on_intent) = (scene.clone(), scene.on_intent);
    let mut before = false;
    follow(move || {
        let open = scene.open.get() || scene.is_inline();
        if before != open {
            before = open;
            on_intent.run(if open { Intent::Opened } else { Intent::Closed });
        }
    });
}
