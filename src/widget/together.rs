//! All requests that are shown, answered at once.

use web_sys::Event;

use super::dom::{Keyed, View, element};
use super::focus;
use super::intent::Intent;
use super::list::ListScene;
use super::reactive::{Reactive, Scene};
use super::words::{Text, Words};
use crate::inbox::Snapshot;
use crate::model::{Action, PersonId};

/// From how many requests up they can be answered at once.
const SEVERAL: usize = 3;

const ANSWERS: &str = "answers";
const ANSWERED: &str = "answered";
const ROOM: &str = "room";

/// What stands above the list: the answers to all of it, or what was answered just now.
pub(super) fn toolbar(list: &ListScene) -> Keyed {
    list.part(name, |list, name| match name {
        ANSWERED => answered(list),
        ROOM => room(),
        _ => answers(list),
    })
}

fn name(list: &ListScene) -> Option<String> {
    let is_answered = list.bell.snapshot.with(|s| s.together().is_some());
    let is_seen = list.bell.is_inline() || list.bell.open.get();
    let name = match (is_answered, open(list).len()) {
        _ if list.bell.is_signed_out() => None,
        (true, _) => Some(ANSWERED),
        (false, SEVERAL..) => Some(ANSWERS),
        (false, _) => (is_seen && list.has_toolbar.get()).then_some(ROOM),
    };
    list.has_toolbar.set(name.is_some());
    name.map(str::to_owned)
}

/// What is left of it when few are left to be answered: nothing moves under the pointer.
fn room() -> View {
    element("div", &[("class", "toolbar")])
}

/// Whose requests are shown and can be answered.
fn open(list: &ListScene) -> Vec<PersonId> {
    let asking = |row: &super::rows::Row| {
        row.request
            .with(|request| request.state.is_open().then_some(request.person.id))
    };
    list.rows
        .shown
        .with(|rows| rows.iter().filter_map(asking).collect())
}

fn answers(list: &ListScene) -> View {
    element("div", &[("class", "toolbar"), ("part", "toolbar")])
        .child(list.when(|list| list.bell.snapshot.with(|s| s.can.accept), accept))
        .child(list.when(|list| list.bell.snapshot.with(|s| s.can.decline), decline))
}

fn accept(list: &ListScene) -> View {
    let text = list.text(|list| label(list, Words::accept_all, Words::accept_shown));
    let name = list.value(|list| full_name(list, Words::accept_all_of));
    let click = list.on(|list, event| answer(list, event, Action::Accept));
    button(list, "accept-all", text, name).on("click", click)
}

fn decline(list: &ListScene) -> View {
    let text = list.text(|list| label(list, Words::decline_all, Words::decline_shown));
    let name = list.value(|list| full_name(list, Words::decline_all_of));
    let click = list.on(|list, event| answer(list, event, Action::Decline));
    button(list, "decline-all", text, name).on("click", click)
}

fn button(list: &ListScene, part: &str, text: Reactive, name: Reactive) -> View {
    let attributes = [
        ("type", "button"),
        ("class", "button quiet small"),
        ("part", part),
    ];
    element("button", &attributes)
        .attribute("aria-label", name)
        .attribute(
            "aria-disabled",
            list.aria_flag(|list| list.bell.is_offline()),
        )
        .child(text)
}

/// Where more wait than are shown, the word is not "all".
fn label(list: &ListScene, all: fn(&Words) -> &Text, shown: fn(&Words) -> &Text) -> String {
    match is_all_shown(list) {
        true => say(list, all),
        false => say(list, shown),
    }
}

/// What those hear who cannot see how many they are.
fn full_name(list: &ListScene, all_of: fn(&Words) -> &Text) -> Option<String> {
    is_all_shown(list).then(|| say(list, all_of))
}

fn say(list: &ListScene, text: fn(&Words) -> &Text) -> String {
    let count = open(list).len() as u64;
    let words = &list.bell.setting.words;
    words.with(|words| words.count(text(words), count, &[]))
}

fn is_all_shown(list: &ListScene) -> bool {
    !list.bell.snapshot.with(|snapshot| snapshot.more) && list.rows.held.get() == 0
}

fn answer(list: &ListScene, event: &Event, action: Action) {
    if list
        .bell
        .snapshot
        .with_untracked(|snapshot| snapshot.offline)
    {
        return;
    }
    let people = reactive_graph::graph::untrack(|| open(list));
    focus::pass_on(event, "[part=undo-all]");
    list.bell.wants(Intent::AnswerAll(action, people));
}

/// What was answered, and the way back.
fn answered(list: &ListScene) -> View {
    let text = [("class", "together-text"), ("id", "together")];
    let undo = [
        ("type", "button"),
        ("class", "link"),
        ("part", "undo-all"),
        ("aria-describedby", "together"),
    ];
    let undo = element("button", &undo)
        .on("click", list.on(undo_all))
        .child(list.bell.setting.say(Words::undo));
    element("div", &[("class", "together"), ("part", "together")])
        .child(element("span", &text).child(list.text(said)))
        .child(undo)
}

fn undo_all(list: &ListScene, event: &Event) {
    focus::pass_on(event, "[part=toolbar] button");
    list.bell.wants(Intent::UndoAll);
}

fn said(list: &ListScene) -> String {
    let words = &list.bell.setting.words;
    let snapshot = &list.bell.snapshot;
    let said = words.with(|words| snapshot.with(|snapshot| answered_together(words, snapshot)));
    said.unwrap_or_default()
}

/// How many requests were answered at once and can be taken back, as a sentence.
pub(super) fn answered_together(words: &Words, snapshot: &Snapshot) -> Option<String> {
    let (action, count) = snapshot.together()?;
    let text = match action {
        Action::Accept => words.accepted_all(),
        _ => words.declined_all(),
    };
    Some(words.count(text, count, &[]))
}
