//! Places the panel by its bell where the browser has no anchor positioning.

mod geometry;

use std::any::Any;

use js_sys::Array;
use web_sys::Element;

use self::geometry::{Rect, Size, position};
use super::resizes::Resizes;
use super::scene::BellScene;
use crate::browser::{call_method, property};
use crate::model::decimal;

/// Keeps an open panel by its bell, wherever the bell goes. Nothing where style sheets can do it.
pub(super) fn keep_by_bell(scene: &BellScene) {
    if has_anchor_positioning() {
        return;
    }
    scene.while_open(watch);
}

fn has_anchor_positioning() -> bool {
    let declaration = Array::of2(&"position-area".into(), &"block-end".into());
    property(&js_sys::global(), "CSS")
        .and_then(|css| call_method(&css, "supports", &declaration).ok())
        .is_some_and(|supported| supported.is_truthy())
}

/// The panel tells its size when it is shown, and that is when it is placed first.
fn watch(scene: &BellScene) -> Box<dyn Any> {
    let resized = scene.clone();
    let panel = scene.panel.get();
    let resizes = panel.and_then(|panel| Resizes::watch(&panel, move || place(&resized)));
    Box::new((
        resizes,
        scene.on_window(&["scroll", "resize"], |scene, _| place(scene)),
    ))
}

fn place(scene: &BellScene) {
    let (bell, panel) = (scene.bell.get_untracked(), scene.panel.get_untracked());
    let (Some(bell), Some(panel)) = (bell, panel) else {
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
