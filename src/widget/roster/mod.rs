//! A view of the panel with a list of people: the requests that were sent, the connections, the
//! people to ask.

mod notes;
mod person;
mod scene;
mod search;
mod source;
mod spoken;

use std::rc::Rc;

use self::scene::RosterScene;
use super::announcer::announcer;
use super::dom::{View, element};
use super::list::{ListScene, end, list, skip};
use super::more::{Pager, more};
use super::place::Place;
use super::reactive::{Scene, follow};
use super::rows::Rows;
use super::scene::BellScene;
use super::words::{Text, Words};
use crate::model::Roster;

pub(super) use source::{RosterSource, Wish};

/// The list of a source, with what belongs to it.
pub(super) fn roster_view(bell: &BellScene, source: &RosterSource) -> View {
    let scene = RosterScene::new(bell, source);
    look_while_seen(&scene);
    spoken::follow_search(&scene);
    let (people, rows) = (scene.clone(), scene.clone());
    let people = Rc::new(move || people.with(|shown| shown.people.clone()));
    let scene_of_list = ListScene {
        bell: bell.clone(),
        rows: Rows::new(people, Rc::new(|| false)),
        label: label(source.roster),
        row: Rc::new(move |row| person::person(&rows, row)),
        has_toolbar: Rc::default(),
        end: Place::default(),
    };
    let list = list(&scene_of_list)
        .attribute("hidden", scene.flag(is_hidden))
        .attribute("aria-busy", scene.aria_flag(is_loading));
    element("div", &[("class", "view")])
        .child(scene.when(can_search, search::search))
        .child(notes::notes(&scene))
        .child(skip(&scene_of_list))
        .child(list)
        .child(end(&scene_of_list))
        .child(more(&pager(&scene)))
        .child(announcer(&scene.news))
}

/// The name of a list.
pub(super) fn label(roster: Roster) -> fn(&Words) -> &Text {
    match roster {
        Roster::Sent => Words::view_sent,
        Roster::Connections => Words::view_connections,
        Roster::People => Words::view_people,
    }
}

fn is_hidden(scene: &RosterScene) -> bool {
    scene.is_empty() || scene.bell.is_signed_out()
}

fn can_search(scene: &RosterScene) -> bool {
    scene.source.roster != Roster::Sent && !scene.bell.is_signed_out()
}

fn is_loading(scene: &RosterScene) -> bool {
    scene.with(|shown| shown.loading)
}

/// Whoever opens the panel, comes to this view or signs in sees what is true now.
fn look_while_seen(scene: &RosterScene) {
    let scene = scene.clone();
    let mut before = false;
    follow(move || {
        let is_seen =
            (scene.bell.is_inline() || scene.bell.open.get()) && !scene.bell.is_signed_out();
        let is_new = scene.with(|shown| !shown.is_asked_for);
        if is_seen && (is_new || !before) {
            scene.wants(Wish::Look);
        }
        before = is_seen;
    });
}

fn pager(scene: &RosterScene) -> Pager {
    let (more, loading) = (scene.clone(), scene.clone());
    let (length, asked) = (scene.clone(), scene.clone());
    Pager {
        setting: scene.bell.setting.clone(),
        more: Rc::new(move || {
            more.with(|shown| shown.more && shown.error.is_none()) && !more.bell.is_signed_out()
        }),
        loading: Rc::new(move || is_loading(&loading)),
        length: Rc::new(move || length.with(|shown| shown.loaded)),
        ask: Rc::new(move |by_itself| asked.wants(Wish::More { by_itself })),
    }
}
