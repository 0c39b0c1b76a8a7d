use super::arrivals::{arrivals, arriving};
use super::dom::{View, element};
use super::reactive::Scene;
use super::row::row;
use super::rows::{Row, Rows};
use super::scene::{BellScene, RowScene};
use super::together::toolbar;
use super::words::Words;

/// What the list looks at.
#[derive(Clone)]
pub(super) struct ListScene {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// Its rows.
    pub(super) rows: Rows,
}

impl Scene for ListScene {}

/// The list of those who wait for an answer, and what can be done about all of them.
pub(super) fn requests(scene: &BellScene) -> View {
    let list = ListScene {
        bell: scene.clone(),
        rows: Rows::new(scene),
    };
    element("div", &[("class", "requests")])
        .at(&list.rows.place)
        .child(toolbar(&list))
        .child(arrivals(&list))
        .child(items(&list))
}

fn items(list: &ListScene) -> View {
    let attributes = [("class", "list"), ("part", "list"), ("role", "list")];
    element("ul", &attributes)
        .attribute("aria-label", list.bell.setting.say(Words::title))
        .attribute("hidden", list.bell.flag(is_hidden))
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
    let bell = list.bell.clone();
    let item = row(&RowScene {
        bell,
        request: shown.request,
    });
    Some(if shown.is_new { arriving(item) } else { item })
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}
