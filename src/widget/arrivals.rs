//! What comes in while somebody reads the list.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::dom::{Keyed, View, element};
use super::focus;
use super::list::ListScene;
use super::reactive::Scene;
use super::reading;

/// How many came in and are held back, and the way to them.
pub(super) fn arrivals(list: &ListScene) -> Keyed {
    list.when(|list| list.rows.held.get() > 0, pill)
}

fn pill(list: &ListScene) -> View {
    let attributes = [
        ("type", "button"),
        ("class", "button primary"),
        ("part", "arrivals"),
    ];
    let button = element("button", &attributes)
        .on("click", list.on(show))
        .child(list.text(text));
    element("div", &[("class", "arrivals")]).child(button)
}

fn text(list: &ListScene) -> String {
    let (words, held) = (&list.bell.setting.words, list.rows.held.get());
    words.with(|words| words.count(words.new_requests(), held, &[]))
}

/// The focus goes to the newest of them, and not to one of its answers: who presses a key twice
/// has not answered.
fn show(list: &ListScene, event: &Event) {
    focus::pass_on(event, "[data-new]");
    if let Some(part) = list.rows.place.get_untracked() {
        reading::scroll_up(&part);
    }
    list.rows.show_all();
}

/// A row that slides in, and can take the focus.
pub(super) fn arriving(row: View) -> View {
    row.with(&[("data-new", ""), ("tabindex", "-1")])
        .on("animationend", Box::new(arrived))
}

fn arrived(event: &Event) {
    let row = event.current_target();
    if let Some(row) = row.and_then(|row| row.dyn_into::<Element>().ok()) {
        // It would slide in again whenever the panel opens.
        let _ = row.remove_attribute("data-new");
    }
}
