use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::inbox::{Request, Snapshot};
use crate::model::RequestKey;

/// A row of the list, with what changes in it while its elements stay.
#[derive(Clone)]
pub(super) struct Row {
    /// Names the row.
    pub(super) key: RequestKey,
    /// The request that it shows.
    pub(super) request: ArcRwSignal<Arc<Request>>,
}

/// The rows of the list. A request that did not change leaves its row alone.
pub(super) fn rows(snapshot: Signal<Arc<Snapshot>>) -> RwSignal<Vec<Row>> {
    let first = snapshot.with_untracked(|snapshot| arrange(snapshot, &[]));
    let rows = RwSignal::new(first);
    Effect::new(move |_| {
        let snapshot = snapshot.get();
        let (next, same) = rows.with_untracked(|rows| {
            let next = arrange(&snapshot, rows);
            let same = next
                .iter()
                .map(|row| &row.key)
                .eq(rows.iter().map(|row| &row.key));
            (next, same)
        });
        if !same {
            rows.set(next);
        }
    });
    rows
}

fn arrange(snapshot: &Snapshot, old: &[Row]) -> Vec<Row> {
    let old: BTreeMap<&RequestKey, &Row> = old.iter().map(|row| (&row.key, row)).collect();
    let requests = snapshot.requests.iter();
    requests
        .map(|request| match old.get(&request.key) {
            Some(row) => renew(row, request),
            None => Row {
                key: request.key.clone(),
                request: ArcRwSignal::new(Arc::clone(request)),
            },
        })
        .collect()
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
