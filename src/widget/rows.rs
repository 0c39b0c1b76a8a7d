use std::rc::Rc;
use std::sync::Arc;

use reactive_graph::graph::untrack;

use super::place::Place;
use super::reactive::follow;
use super::reading;
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
    /// Whether it came in above others.
    pub(super) is_new: bool,
}

/// Reads what the rows of a list show.
pub(super) type Requests = Rc<dyn Fn() -> Vec<Arc<Request>>>;

/// The rows of a list. A request that did not change leaves its row alone.
#[derive(Clone)]
pub(super) struct Rows {
    /// Those that are to be seen.
    pub(super) shown: ThinSignal<Vec<Row>>,
    /// How many came in and are held back: somebody points at the list, or reads it.
    pub(super) held: ThinSignal<u64>,
    /// Where the list is.
    pub(super) place: Place,
    requests: Requests,
}

impl Rows {
    /// Rows that may be held back while `may_hold`.
    pub(super) fn new(requests: Requests, may_hold: Rc<dyn Fn() -> bool>) -> Self {
        let rows = Self {
            shown: ThinSignal::default(),
            held: ThinSignal::new(0),
            place: Place::default(),
            requests,
        };
        rows.show_all();
        let renewed = rows.clone();
        follow(move || {
            let holds = may_hold() && renewed.is_to_hold();
            renewed.renew(&(renewed.requests)(), holds);
        });
        rows
    }

    /// Shows those too that are held back.
    pub(super) fn show_all(&self) {
        self.renew(&untrack(&*self.requests), false);
        self.held.set(0);
    }

    /// What is held back stays so until somebody asks for it, or closes the panel.
    fn is_to_hold(&self) -> bool {
        let place = self.place.get_untracked();
        self.held.get_untracked() > 0 || place.is_some_and(|list| reading::is_read(&list))
    }

    fn renew(&self, requests: &[Arc<Request>], holds: bool) {
        let mut next = self.shown.with_untracked(|old| arrange(requests, old));
        let all = next.len();
        next.retain(|row| !holds || !row.is_new);
        self.held.renew((all - next.len()) as u64);
        if !self.shown.with_untracked(|old| same_order(old, &next)) {
            self.shown.set(next);
        }
    }
}

fn same_order(one: &[Row], two: &[Row]) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.key == two.key)
}

/// What comes in above a row that was there is new. Rows mostly stay in their order, so each is
/// looked for where the last one was found.
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
            is_new: true,
        },
    };
    let mut rows: Vec<Row> = requests.iter().map(row).collect();
    let below = rows.iter().rposition(|row| !row.is_new).unwrap_or(0);
    for row in rows.iter_mut().skip(below) {
        row.is_new = false;
    }
    rows
}

fn renew(row: &Row, request: &Arc<Request>) -> Row {
    let same = row
        .request
        .with_untracked(|shown| Arc::ptr_eq(shown, request));
    if !same {
        row.request.set(Arc::clone(request));
    }
    Row {
        is_new: false,
        ..row.clone()
    }
}
