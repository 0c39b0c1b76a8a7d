//! Places the panel by its bell where style sheets don't: in a browser without anchor positioning,
//! and in one that leaves the panel out of view, as WebKit 2.50 does on a page that was scrolled.

mod geometry;

use std::any::Any;

use js_sys::Array;
use web_sys::Element;

use self::geometry::{Rect, Size, position};
use super::resizes::Resizes;
use super::scene::BellScene;
use crate::browser::{call_method, property};
use crate::model::decimal;

/// The panel stands where it was measured to, and not where style sheets put it.
const MEASURED: &str = "data-measured";

/// Keeps an open panel by its bell.
pub(super) fn keep_by_bell(scene: &BellScene) {
    scene.while_open(watch);
}

/// The panel tells its size when it is shown, and that is when it is placed first.
fn watch(scene: &BellScene) -> Box<dyn Any> {
    let shown = scene.clone();
    let panel = scene.panel.get();
    let resizes = panel.and_then(|panel| {
        // What held for the last time need not hold now.
        let _ = panel.remove_attribute(MEASURED);
        Resizes::watch(&panel, move || take_over(&shown))
    });
    Box::new((
        resizes,
        scene.on_window(&["scroll", "resize"], |scene, _| follow_bell(scene)),
    ))
}

/// Measures from now on if style sheets don't show the panel by its bell.
fn take_over(scene: &BellScene) {
    if let Some(panel) = scene.panel.get_untracked()
        && !(has_anchor_positioning() && is_in_view(&panel))
    {
        let _ = panel.set_attribute(MEASURED, "");
    }
    follow_bell(scene);
}

fn has_anchor_positioning() -> bool {
    let declaration = Array::of2(&"position-area".into(), &"block-end".into());
    property(&js_sys::global(), "CSS")
        .and_then(|css| call_method(&css, "supports", &declaration).ok())
        .is_some_and(|supported| supported.is_truthy())
}

fn is_in_view(panel: &Element) -> bool {
    let (rect, (width, height)) = (rect_of(panel), window_of(panel));
    rect.left >= -1
        && rect.top >= -1
        && rect.left + rect.width <= width + 1
        && rect.top + rect.height <= height + 1
}

fn follow_bell(scene: &BellScene) {
    let (bell, panel) = (scene.bell.get_untracked(), scene.panel.get_untracked());
    let measured = panel.filter(|panel| panel.has_attribute(MEASURED));
    let (Some(bell), Some(panel)) = (bell, measured) else {
        return;
    };
    let placement = scene.setting.look.with_untracked(|look| look.placement);
    let words = &scene.setting.words;
    let is_right_to_left = words.with_untracked(|words| words.direction() == "rtl");
    // Without what it is still on its way from.
    let size = (panel.offset_width(), panel.offset_height());
    let (left, top) = position(
        rect_of(&bell),
        size,
        window_of(&panel),
        placement,
        is_right_to_left,
    );
    for (name, length) in [("--left", left), ("--top", top)] {
        // A name and a length that are ours cannot be refused.
        let _ = panel.style().set_property(name, &pixels(length));
    }
}

/// A length in a style; a panel never stands before the window's beginning.
fn pixels(length: i32) -> String {
    [&decimal(length.unsigned_abs()), "px"].concat()
}

fn rect_of(element: &Element) -> Rect {
    let rect = element.get_bounding_client_rect();
    Rect {
        left: rect.left() as i32,
        top: rect.top() as i32,
        width: rect.width() as i32,
        height: rect.height() as i32,
    }
}

fn window_of(element: &Element) -> Size {
    let document = element.owner_document();
    let root = document.and_then(|document| document.document_element());
    root.map_or((0, 0), |root| (root.client_width(), root.client_height()))
}
