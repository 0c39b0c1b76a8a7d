use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::rendered::Rendered;
use crate::inbox::{Relation, Snapshot};
use crate::model::{Capabilities, PersonId};
use crate::widget::intent::{Intent, OnIntent};
use crate::widget::look::Look;
use crate::widget::signal::ThinSignal;
use crate::widget::view::{bell_view, button_view};
use crate::widget::words::Words;

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
    Rendered::new(bell_view(
        snapshot,
        look,
        words,
        open,
        Vec::new(),
        running(on_intent),
    ))
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
    Rendered::new(button_view(
        relation,
        can,
        person,
        person_name,
        look,
        words,
        on_intent,
    ))
}

fn running(on_intent: Callback<Intent>) -> OnIntent {
    Rc::new(move |intent| on_intent.run(intent))
}
