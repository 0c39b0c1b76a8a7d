use std::rc::Rc;

use super::arrivals::arrivals;
use super::dom::{View, element};
use super::intent::Intent;
use super::list::{ListScene, end, list, skip};
use super::more::{Pager, more};
use super::notes::notes;
use super::place::Place;
use super::reactive::Scene;
use super::row::row;
use super::rows::Rows;
use super::scene::BellScene;
use super::together::toolbar;
use super::words::Words;

/// Those who wait for an answer, what is to be said about their list, and what can be done about
/// all of them.
pub(super) fn requests(scene: &BellScene) -> View {
    let scene_of_list = ListScene {
        bell: scene.clone(),
        rows: rows(scene),
        label: Words::title,
        row: Rc::new(row),
        has_toolbar: Rc::default(),
        end: Place::default(),
    };
    let part = element("div", &[("class", "requests")])
        .at(&scene_of_list.rows.place)
        .child(toolbar(&scene_of_list))
        .child(arrivals(&scene_of_list))
        .child(skip(&scene_of_list))
        .child(list(&scene_of_list).attribute("hidden", scene.flag(is_hidden)))
        .child(end(&scene_of_list));
    element("div", &[("class", "view")])
        .child(notes(scene))
        .child(part)
        .child(more(&pager(scene)))
}

fn rows(scene: &BellScene) -> Rows {
    let (requests, open) = (scene.clone(), scene.clone());
    Rows::new(
        Rc::new(move || requests.snapshot.with(|snapshot| snapshot.requests.clone())),
        Rc::new(move || open.is_inline() || open.open.get()),
    )
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}

fn pager(scene: &BellScene) -> Pager {
    let (more, loading) = (scene.clone(), scene.clone());
    let (length, asked) = (scene.clone(), scene.clone());
    Pager {
        setting: scene.setting.clone(),
        more: Rc::new(move || more.snapshot.with(|s| s.more) && !more.is_signed_out()),
        loading: Rc::new(move || loading.snapshot.with(|snapshot| snapshot.loading_more)),
        length: Rc::new(move || length.snapshot.with(|snapshot| snapshot.requests.len())),
        ask: Rc::new(move |_| asked.wants(Intent::LoadMore)),
    }
}
