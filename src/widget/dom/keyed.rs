use reactive_graph::graph::untrack;
use web_sys::{Element, Node};

use super::child::Child;
use super::page::create_text;
use super::standing::Standing;
use super::view::{View, append};
use crate::widget::reactive::render;

/// Makes the view of a key.
type Make = dyn Fn(&str) -> Option<View>;

/// Views that come and go with their keys. A key that stays keeps its view, wherever it moves.
pub(in crate::widget) struct Keyed {
    /// The keys as they are now, in the order of the views.
    pub(in crate::widget) keys: Box<dyn Fn() -> Vec<String>>,
    /// Makes the view of a key.
    pub(in crate::widget) view: Box<Make>,
}

impl Child for Keyed {
    fn join(self, parent: &mut View) {
        let Self { keys, view } = self;
        let start = create_text("");
        append(parent.element(), &start);
        let mut shown = Vec::new();
        render(Box::new(move || {
            let keys = keys();
            if !has_keys(&shown, &keys) {
                shown = untrack(|| renew(std::mem::take(&mut shown), keys, &view));
                arrange(&start, &shown);
            }
        }));
    }
}

struct Shown {
    key: String,
    view: Standing,
}

impl Shown {
    /// An effect that made it would clean it up with every run: it stands by itself.
    fn new(key: String, view: &Make) -> Option<Self> {
        let view = Standing::new(|| view(&key))?;
        Some(Self { key, view })
    }

    fn element(&self) -> &Element {
        self.view.element()
    }
}

fn has_keys(shown: &[Shown], keys: &[String]) -> bool {
    shown.iter().map(|shown| &shown.key).eq(keys)
}

/// The views of these keys: those of `old` where they have them, and all others made anew.
fn renew(mut old: Vec<Shown>, keys: Vec<String>, view: &Make) -> Vec<Shown> {
    // Keys mostly stay in their order: what is looked for is mostly the last one.
    old.reverse();
    let find = |key: String| match old.iter().rposition(|shown| shown.key == key) {
        Some(at) => Some(old.remove(at)),
        None => Shown::new(key, view),
    };
    keys.into_iter().filter_map(find).collect()
}

/// Puts the views behind `start` in their order; those that stand right are not touched, so
/// that they keep the focus.
fn arrange(start: &Node, shown: &[Shown]) {
    let mut last = start.clone();
    for element in shown.iter().map(Shown::element) {
        if element.previous_sibling().as_ref() != Some(&last) {
            put_behind(&last, element);
        }
        last = element.clone().into();
    }
}

fn put_behind(last: &Node, element: &Element) {
    if let Some(parent) = last.parent_node() {
        // Only a node that holds the parent could not go into it.
        let _ = parent.insert_before(element, last.next_sibling().as_ref());
    }
}
