use std::rc::Rc;
use std::sync::Arc;

use super::dom::{View, element};
use super::reactive::Scene;
use super::rows::{Requests, Row, rows};
use super::scene::{BellScene, RowScene};
use super::signal::ThinSignal;
use super::words::{Text, Words};
use crate::inbox::Request;

/// What a list is made of.
pub(super) struct List {
    /// The bell that it belongs to.
    pub(super) bell: BellScene,
    /// Its name.
    pub(super) label: fn(&Words) -> &Text,
    /// What its rows show.
    pub(super) requests: Requests,
    /// Makes a row.
    pub(super) row: Rc<dyn Fn(&RowScene) -> View>,
}

/// What the rows look at.
#[derive(Clone)]
struct ListScene {
    bell: BellScene,
    rows: ThinSignal<Vec<Row>>,
    row: Rc<dyn Fn(&RowScene) -> View>,
}

impl Scene for ListScene {}

/// A list of people, each in a row that stays while they are listed.
pub(super) fn list(list: List) -> View {
    let scene = ListScene {
        rows: rows(list.requests),
        bell: list.bell,
        row: list.row,
    };
    element(
        "ul",
        &[("class", "list"), ("part", "list"), ("role", "list")],
    )
    .attribute("aria-label", scene.bell.setting.say(list.label))
    .child(scene.each(keys, row_of))
}

fn keys(scene: &ListScene) -> Vec<String> {
    let key = |row: &Row| row.key.as_str().to_owned();
    scene.rows.with(|rows| rows.iter().map(key).collect())
}

fn row_of(scene: &ListScene, key: &str) -> Option<View> {
    let request: ThinSignal<Arc<Request>> = scene.rows.with(|rows| {
        let row = rows.iter().find(|row| row.key.as_str() == key);
        row.map(|row| row.request.clone())
    })?;
    let bell = scene.bell.clone();
    Some((scene.row)(&RowScene { bell, request }))
}
