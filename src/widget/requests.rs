use leptos::prelude::*;

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
            <For each=move || rows.get() key=|row| row.key.clone() children=row />
        </ul>
        {more(scene)}
    }
    .into_any()
}

fn row_of(scene: RowScene) -> AnyView {
    row(&scene)
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}
