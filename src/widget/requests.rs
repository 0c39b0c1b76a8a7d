use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use leptos::tachys::view::keyed::keyed;

use super::more::more;
use super::reactive::Scene;
use super::row::row;
use super::rows::{Row, rows};
use super::scene::{BellScene, RowScene};
use super::words::Words;

/// The list of those who wait for an answer.
pub(super) fn requests(scene: &BellScene) -> AnyView {
    let rows = rows(scene);
    let bell = scene.clone();
    let row = move |row: Row| {
        let bell = bell.clone();
        row_of(RowScene {
            bell,
            request: row.request,
        })
    };
    view! {
        <ul
            class="list"
            part="list"
            role="list"
            aria-label=scene.setting.label(Words::title)
            hidden=scene.flag(is_hidden)
        >
            {move || keyed(rows.get(), |row| row.key.clone(), with_own_owner(row.clone()))}
        </ul>
        {more(scene)}
    }
    .into_any()
}

/// As Leptos' own `For`, but the owner of a row is nobody's child: a parent forgets none of its
/// children, even when they are gone for good.
fn with_own_owner(
    view: impl Fn(Row) -> AnyView,
) -> impl Fn(usize, Row) -> (fn(usize), OwnedView<AnyView>) {
    move |_, row| {
        let owner = orphan();
        let view = owner.with(|| view(row));
        (drop, OwnedView::new_with_owner(view, owner))
    }
}

fn orphan() -> Owner {
    let current = Owner::current();
    if let Some(current) = current.clone() {
        current.unset();
    }
    let orphan = Owner::new();
    if let Some(current) = current {
        current.set();
    }
    orphan
}

fn row_of(scene: RowScene) -> AnyView {
    row(&scene)
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}
