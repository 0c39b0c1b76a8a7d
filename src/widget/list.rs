use std::cell::Cell;
use std::rc::Rc;

use super::arrivals::arriving;
use super::dom::{Keyed, View, element};
use super::place::Place;
use super::reactive::Scene;
use super::rows::{Row, Rows};
use super::scene::{BellScene, RowScene};
use super::words::{Text, Words};

/// What a list looks at.
#[derive(Clone)]
pub(super) struct ListScene {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// Its rows.
    pub(super) rows: Rows,
    /// Its name.
    pub(super) label: fn(&Words) -> &Text,
    /// Makes a row.
    pub(super) row: Rc<dyn Fn(&RowScene) -> View>,
    /// Whether something stands above it that is about all of it.
    pub(super) has_toolbar: Rc<Cell<bool>>,
    /// What stands behind it.
    pub(super) end: Place,
}

impl Scene for ListScene {}

/// From how many rows up there is a way past them.
const LONG: usize = 10;

/// A list of people, each in a row that stays while they are listed.
pub(super) fn list(list: &ListScene) -> View {
    let attributes = [("class", "list"), ("part", "list"), ("role", "list")];
    element("ul", &attributes)
        .attribute("aria-label", list.bell.setting.say(list.label))
        .child(list.each(keys, row_of))
}

/// The way past a long list, for those who go by keyboard: seen when it has the focus.
pub(super) fn skip(list: &ListScene) -> Keyed {
    list.when(is_long, |list| {
        element(
            "button",
            &[("type", "button"), ("class", "button quiet skip")],
        )
        .on("click", list.on(|list, _| go_to_end(list)))
        .child(list.bell.setting.say(Words::skip_list))
    })
}

/// Where the way past a list leads.
pub(super) fn end(list: &ListScene) -> View {
    element("div", &[("class", "list-end"), ("tabindex", "-1")]).at(&list.end)
}

fn is_long(list: &ListScene) -> bool {
    list.rows.shown.with(|rows| rows.len() >= LONG) && !list.bell.is_signed_out()
}

fn go_to_end(list: &ListScene) {
    if let Some(end) = list.end.get_untracked() {
        // An element that has a tabindex takes the focus.
        let _ = end.focus();
    }
}

fn keys(list: &ListScene) -> Vec<String> {
    let key = |row: &Row| row.key.as_str().to_owned();
    list.rows.shown.with(|rows| rows.iter().map(key).collect())
}

fn row_of(list: &ListScene, key: &str) -> Option<View> {
    let shown = list.rows.shown.with(|rows| {
        let row = rows.iter().find(|row| row.key.as_str() == key);
        row.cloned()
    })?;
    let item = (list.row)(&RowScene {
        bell: list.bell.clone(),
        request: shown.request,
    });
    Some(if shown.is_new { arriving(item) } else { item })
}
