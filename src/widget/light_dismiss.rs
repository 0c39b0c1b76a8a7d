//! Light dismiss: a click elsewhere or the Escape key closes the panel where the browser has no
//! popovers that do so themselves.

use std::any::Any;

use web_sys::Event;

use super::keys::is_escape;
use super::popover;
use super::scene::BellScene;

/// Closes an open panel by a click elsewhere or the Escape key.
pub(super) fn dismiss_lightly(scene: &BellScene) {
    if !popover::is_supported() {
        scene.while_open(listen);
    }
}

fn listen(scene: &BellScene) -> Box<dyn Any> {
    Box::new(
        scene.on_window(&["pointerdown", "keydown"], |scene, event| {
            if is_escape(event) || is_elsewhere(scene, event) {
                scene.open.set(false);
            }
        }),
    )
}

/// Whether somebody points beside bell and panel. The bell opens and closes the panel by itself.
fn is_elsewhere(scene: &BellScene, event: &Event) -> bool {
    let path = event.composed_path();
    let own = [scene.panel.get_untracked(), scene.bell.get_untracked()];
    let mut own = own.into_iter().flatten();
    event.type_() == "pointerdown" && !own.any(|part| path.includes(&part, 0))
}
