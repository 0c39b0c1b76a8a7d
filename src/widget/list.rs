use std::rc::Rc;

use super::arrivals::arriving;
use super::dom::{View, element};
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
}

impl Scene for ListScene {}

/// A list of people, each in a row that stays while they are listed.
pub(super) fn list(list: &ListScene) -> View {
    let attributes = [("class", "list"), ("part", "list"), ("role", "list")];
    element("ul", &attributes)
        .attribute("aria-label", list.bell.setting.say(list.label))
        .child(list.each(keys, row_of))
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
