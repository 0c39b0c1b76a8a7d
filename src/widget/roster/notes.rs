//! What stands above a list of people, or in its place.

use super::scene::RosterScene;
use super::source::Wish;
use crate::inbox::RosterSnapshot;
use crate::model::Roster;
use crate::widget::dom::{Keyed, View, element};
use crate::widget::icon::{ALERT, PEOPLE, icon};
use crate::widget::notes::{message, signed_out, skeleton};
use crate::widget::reactive::Scene;
use crate::widget::words::{Text, Words};

const LOADING: &str = "loading";
const EMPTY: &str = "empty";
const FAILED: &str = "failed";
const SIGNED_OUT: &str = "signed out";

/// What is to be said about the list: that it loads, is empty, or did not come.
pub(super) fn notes(scene: &RosterScene) -> Keyed {
    scene.each(names, note)
}

fn names(scene: &RosterScene) -> Vec<String> {
    let name = match scene.bell.is_signed_out() {
        true => Some(SIGNED_OUT),
        false => scene.with(name_of),
    };
    Vec::from_iter(name.map(str::to_owned))
}

fn name_of(shown: &RosterSnapshot) -> Option<&'static str> {
    let is_empty = shown.people.is_empty();
    match () {
        () if shown.error.is_some() => Some(FAILED),
        () if is_empty && (shown.loading || !shown.is_settled) => Some(LOADING),
        () if is_empty => Some(EMPTY),
        () => None,
    }
}

fn note(scene: &RosterScene, name: &str) -> Option<View> {
    Some(match name {
        LOADING => skeleton(&scene.bell, Words::loading_more),
        EMPTY => empty(scene),
        FAILED => failed(scene),
        SIGNED_OUT => signed_out(&scene.bell),
        _ => return None,
    })
}

fn empty(scene: &RosterScene) -> View {
    let title = scene.text(|scene| {
        let search = scene.with(|shown| shown.search.clone());
        let words = &scene.bell.setting.words;
        words.with(|words| nobody(scene.source.roster, &search)(words).fill(&[("search", &search)]))
    });
    let attributes = [("class", "empty"), ("part", "empty")];
    let nothing = Box::new(|| None);
    element("div", &attributes).child(message(icon(PEOPLE), title, nothing))
}

fn nobody(roster: Roster, search: &str) -> fn(&Words) -> &Text {
    match roster {
        _ if !search.is_empty() => Words::nobody_found,
        Roster::Sent => Words::sent_empty,
        Roster::Connections => Words::connections_empty,
        Roster::People => Words::people_empty,
    }
}

fn failed(scene: &RosterScene) -> View {
    let title = scene.bell.setting.say(Words::list_failed);
    let text = scene.value(|scene| {
        let error = scene.with(|shown| shown.error.clone())?;
        let words = &scene.bell.setting.words;
        Some(words.with(|words| words.reason(&error).to_owned()))
    });
    let retry = element(
        "button",
        &[("type", "button"), ("class", "button outlined")],
    )
    .on("click", scene.on(|scene, _| scene.wants(Wish::Retry)))
    .child(scene.bell.setting.say(Words::retry));
    element("div", &[("class", "failed"), ("part", "error")])
        .child(message(icon(ALERT), title, text))
        .child(retry)
}
