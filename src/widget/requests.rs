use super::dom::{View, element};
use super::reactive::Scene;
use super::row::row;
use super::rows::{Row, rows};
use super::scene::{BellScene, RowScene};
use super::signal::ThinSignal;
use super::together::toolbar;
use super::words::Words;

/// What the list looks at.
#[derive(Clone)]
pub(super) struct ListScene {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// The rows as they are shown.
    pub(super) rows: ThinSignal<Vec<Row>>,
}

impl Scene for ListScene {}

/// The list of those who wait for an answer, and what can be done about all of them.
pub(super) fn requests(scene: &BellScene) -> View {
    let list = ListScene {
        bell: scene.clone(),
        rows: rows(scene),
    };
    element("div", &[("class", "requests")])
        .child(toolbar(&list))
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
    list.rows.with(|rows| rows.iter().map(key).collect())
}

fn row_of(list: &ListScene, key: &str) -> Option<View> {
    let request = list.rows.with(|rows| {
        let row = rows.iter().find(|row| row.key.as_str() == key);
        row.map(|row| row.request.clone())
    })?;
    let bell = list.bell.clone();
    Some(row(&RowScene { bell, request }))
}

fn is_hidden(scene: &BellScene) -> bool {
    scene.is_signed_out() || scene.snapshot.with(|snapshot| snapshot.requests.is_empty())
}
