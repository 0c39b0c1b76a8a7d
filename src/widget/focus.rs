//! Where the focus goes when what has it is about to go away.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::popover;

/// Moves the focus from an answer to the same one of the next row, else of the one before, else
/// to the panel.
pub(super) fn move_on(event: &Event) {
    let Some((button, row)) = origin(event) else {
        return;
    };
    let Some(answer) = button.get_attribute("data-answer") else {
        return;
    };
    let wanted = ["[data-answer=", &answer, "]"].concat();
    let next = search(&row, Element::next_element_sibling, &wanted)
        .or_else(|| search(&row, Element::previous_element_sibling, &wanted))
        .or_else(|| panel_of(&row));
    give(next);
}

/// Moves the focus to the first answer of the same row.
pub(super) fn stay_in_row(event: &Event) {
    let row = origin(event).map(|(_, row)| row);
    give(row.and_then(|row| row.query_selector("[data-answer]").ok().flatten()));
}

/// Moves the focus to the panel: where it is will be gone.
pub(super) fn stay_in_panel(event: &Event) {
    let row = origin(event).map(|(_, row)| row);
    give(row.as_ref().and_then(panel_of));
}

/// Moves the focus to the first answer of the same row, once that is there, unless somebody has
/// moved it meanwhile.
pub(super) fn answer_in_row(event: &Event) {
    if let Some((_, row)) = origin(event) {
        seek(row, "[data-answer]");
    }
}

/// Moves the focus from what will be gone to what comes in its place: the first that is `wanted`
/// in the panel, once that is there.
pub(super) fn pass_on(event: &Event, wanted: &'static str) {
    let target = event.current_target();
    let button = target.and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(panel) = button.as_ref().and_then(panel_of) {
        give(Some(panel.clone()));
        seek(panel, wanted);
    }
}

/// Moves the focus to the panel if it is in `element`, which goes away.
pub(super) fn leave(element: &Element) {
    if popover::holds_focus(element) {
        give(panel_of(element));
    }
}

/// Moves the focus on from the panel, unless somebody has moved it meanwhile.
fn seek(place: Element, wanted: &'static str) {
    Timeout::new(0, move || {
        let is_focused = |panel: Element| panel.matches(":focus").unwrap_or(false);
        if panel_of(&place).is_some_and(is_focused) {
            give(place.query_selector(wanted).ok().flatten());
        }
    })
    .forget();
}

fn panel_of(row: &Element) -> Option<Element> {
    row.closest("[part=panel]").ok().flatten()
}

fn origin(event: &Event) -> Option<(Element, Element)> {
    let button: Element = event.current_target()?.dyn_into().ok()?;
    let row = button.closest("li").ok().flatten()?;
    Some((button, row))
}

fn search(row: &Element, step: fn(&Element) -> Option<Element>, wanted: &str) -> Option<Element> {
    let mut row = step(row);
    while let Some(current) = row {
        if let Ok(Some(found)) = current.query_selector(wanted) {
            return Some(found);
        }
        row = step(&current);
    }
    None
}

fn give(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // What cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
