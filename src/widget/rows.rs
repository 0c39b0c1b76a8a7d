use std::sync::Arc;

use reactive_graph::graph::untrack;

use super::reactive::follow;
use super::signal::ThinSignal;
use crate::inbox::Request;
use crate::model::RequestKey;

/// A row of the list, with what changes in it while its elements stay.
#[derive(Clone)]
pub(super) struct Row {
    /// Names the row.
    pub(super) key: RequestKey,
    /// The request that it shows.
    pub(super) request: ThinSignal<Arc<Request>>,
}

/// Reads what the rows of a list show.
pub(super) type Requests = Box<dyn Fn() -> Vec<Arc<Request>>>;

/// The rows of a list. A request that did not change leaves its row alone.
pub(super) fn rows(requests: Requests) -> ThinSignal<Vec<Row>> {
    let rows = ThinSignal::new(arrange(&untrack(&requests), &[]));
    let arranged = rows.clone();
    follow(move || {
        let requests = requests();
        let next = arranged.with_untracked(|rows| arrange(&requests, rows));
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
fn arrange(requests: &[Arc<Request>], old: &[Row]) -> Vec<Row> {
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
    requests.iter().map(row).collect()
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
