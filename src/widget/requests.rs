use std::rc::Rc;

use super::dom::{View, element};
use super::intent::Intent;
use super::list::{List, list};
use super::more::{Pager, more};
use super::notes::notes;
use super::reactive::Scene;
use super::row::row;
use super::scene::BellScene;
use super::words::Words;

/// Those who wait for an answer, with what is to be said about the list.
pub(super) fn requests(scene: &BellScene) -> View {
    let shown = scene.clone();
    let list = list(List {
        bell: scene.clone(),
        label: Words::title,
        requests: Box::new(move || shown.snapshot.with(|snapshot| snapshot.requests.clone())),
        row: Rc::new(row),
    });
    element("div", &[("class", "view")])
        .child(notes(scene))
        .child(list.attribute("hidden", scene.flag(is_hidden)))
        .child(more(&pager(scene)))
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}

fn pager(scene: &BellScene) -> Pager {
    let (more, loading) = (scene.clone(), scene.clone());
    let (length, asked) = (scene.clone(), scene.clone());
    Pager {
        setting: scene.setting.clone(),
        more: Rc::new(move || {
            more.snapshot.with(|s| s.more && !s.requests.is_empty()) && !more.is_signed_out()
        }),
        loading: Rc::new(move || loading.snapshot.with(|snapshot| snapshot.loading_more)),
        length: Rc::new(move || length.snapshot.with(|snapshot| snapshot.requests.len())),
        ask: Rc::new(move |_| asked.wants(Intent::LoadMore)),
    }
}
