//! The whole bell and the whole button, without where their state comes from.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::announcer::{Announcer, list_news};
use super::bell::Bell;
use super::intent::Intent;
use super::look::Look;
use super::panel::Panel;
use super::reactive::reactive;
use super::relation::RelationButton;
use super::words::Words;
use crate::inbox::{Relation, Snapshot};
use crate::model::{Capabilities, PersonId};

/// The bell with its panel, as a snapshot has it. Lives in a shadow root.
#[component]
pub fn BellView(
    /// What is true now.
    snapshot: Signal<Arc<Snapshot>>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// Whether the panel is open.
    open: RwSignal<bool>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let words = in_language(words, look);
    let bell = NodeRef::<html::Button>::new();
    let inline = Memo::new(move |_| look.with(|look| look.inline));
    tell_open(open, on_intent);
    view! {
        <div
            class="root"
            lang=reactive(move || words.with(|words| words.locale().to_owned()))
            dir=reactive(move || words.with(|words| words.direction()))
            data-theme=reactive(move || look.with(|look| look.theme.name()))
            data-inline=reactive(move || inline.get().then_some(""))
        >
            {reactive(move || (!inline.get()).then(|| view! { <Bell snapshot look words open node=bell /> }.into_any()))}
            <Panel snapshot look words open bell on_intent />
            <Announcer news=list_news(snapshot, words) />
        </div>
    }
}

/// The button that shows where the signed-in person and another one stand. Lives in a shadow
/// root.
#[component]
pub fn ButtonView(
    /// Where the two stand.
    relation: Signal<Relation>,
    /// What the platform can do.
    can: Signal<Capabilities>,
    /// The other one.
    person: PersonId,
    /// The other one's name, where it is known.
    person_name: Signal<Option<String>>,
    /// How it looks.
    look: Signal<Look>,
    /// The texts.
    words: Signal<Arc<Words>>,
    /// What to do when somebody wants something.
    on_intent: Callback<Intent>,
) -> impl IntoView {
    let words = in_language(words, look);
    view! {
        <div
            class="root"
            lang=reactive(move || words.with(|words| words.locale().to_owned()))
            dir=reactive(move || words.with(|words| words.direction()))
            data-theme=reactive(move || look.with(|look| look.theme.name()))
        >
            <RelationButton relation can person person_name words on_intent />
        </div>
    }
}

fn in_language(words: Signal<Arc<Words>>, look: Signal<Look>) -> Signal<Arc<Words>> {
    let lang = Memo::new(move |_| look.with(|look| look.lang.clone()));
    let fitted = move |_: Option<&Arc<Words>>| {
        lang.with(|lang| words.with(|words| Arc::new(words.for_page(lang))))
    };
    Memo::new(fitted).into()
}

fn tell_open(open: RwSignal<bool>, on_intent: Callback<Intent>) {
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        if before.unwrap_or(false) != open {
            on_intent.run(if open { Intent::Opened } else { Intent::Closed });
        }
        open
    });
}
