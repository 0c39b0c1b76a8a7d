use leptos::prelude::*;

use super::icon::{Icon, PERSON};
use super::initials::initials;
use super::reactive::reactive;
use crate::model::Person;

const TINTS: u64 = 8;

/// The picture of a person; their initials until it is there, or where there is none.
#[component]
pub(super) fn Avatar(
    /// Whose.
    #[prop(into)]
    person: Signal<Person>,
) -> impl IntoView {
    let url = Memo::new(move |_| person.with(|person| person.avatar_url.clone()));
    let name = Memo::new(move |_| person.with(|person| person.name.clone()));
    let tint = move || person.with(|person| (person.id.0 % TINTS).to_string());
    let shown = RwSignal::new(false);
    let letters = move || match name.with(|name| initials(name)) {
        Some(letters) => letters.into_any(),
        None => view! { <Icon shape=PERSON /> }.into_any(),
    };
    view! {
        <span class="avatar" part="avatar" aria-hidden="true" data-tint=reactive(tint) data-shown=reactive(move || shown.get().then_some(""))>
            {reactive(letters)}
            {reactive(move || {
                shown.set(false);
                url.get().map(|url| view! { <Picture url shown /> }.into_any())
            })}
        </span>
    }
}

#[component]
fn Picture(url: String, shown: RwSignal<bool>) -> impl IntoView {
    let broken = RwSignal::new(false);
    view! {
        <img
            alt=""
            src=url
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            hidden=reactive(move || broken.get())
            on:load=move |_| shown.set(true)
            on:error=move |_| broken.set(true)
        />
    }
}
