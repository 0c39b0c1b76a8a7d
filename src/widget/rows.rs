use std::sync::Arc;

use super::reactive::follow;
use super::scene::BellScene;
use super::signal::ThinSignal;
use crate::inbox::{Request, Snapshot};
use crate::model::RequestKey;

/// A row of the list, with what changes in it while its elements stay.
#[derive(Clone)]
pub(super) struct Row {
    /// Names the row.
    pub(super) key: RequestKey,
    /// The request that it shows.
    pub(super) request: ThinSignal<Arc<Request>>,
}

/// The rows of the list. A request that did not change leaves its row alone.
pub(super) fn rows(scene: &BellScene) -> ThinSignal<Vec<Row>> {
    let first = scene
        .snapshot
        .with_untracked(|snapshot| arrange(snapshot, &[]));
    let rows = ThinSignal::new(first);
    let (snapshot, arranged) = (scene.snapshot.clone(), rows.clone());
    follow(move || {
        let next =
            snapshot.with(|snapshot| arranged.with_untracked(|rows| arrange(snapshot, rows)));
        if !arranged.with_untracked(|rows| same_order(rows, &next)) {
            arranged.set(next);
        }
    });
    rows
}

fn same_order(one: &[Row], two: &[Row]) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.key == two.key)
}

/// Rows mostly stay in their order, so each is looked for where the last one was found.
fn arrange(snapshot: &Snapshot, old: &[Row]) -> Vec<Row> {
    let mut at = 0;
    let mut find = |key: &RequestKey| {
        let (before, after) = old.split_at_checked(at)?;
        let found = after.iter().chain(before).position(|row| row.key == *key)?;
        at = (at + found) % old.len();
        old.get(at)
    };
    let row = |request: &Arc<Request>| match find(&request.key) {
        Some(row) => renew(row, request),
        None => Row {
            key: request.key.clone(),
            request: ThinSignal::new(Arc::clone(request)),
        },
    };
    snapshot.requests.iter().map(row).collect()
}

fn renew(row: &Row, request: &Arc<Request>) -> Row {
    let same = row
        .request
        .with_untracked(|shown| Arc::ptr_eq(shown, request));
    if !same {
        row.request.set(Arc::clone(request));
    }
    row.clone()
}
