use leptos::ev;
use leptos::prelude::*;

use super::icon::{CLOSE, icon};
use super::notes::notes;
use super::popover;
use super::reactive::{Scene, follow};
use super::requests::requests;
use super::scene::BellScene;
use super::words::Words;
use crate::inbox::Status;

const FOOTER: &str = "footer";

/// The panel: a dialog with the list of those who wait.
pub(super) fn panel(scene: &BellScene) -> AnyView {
    follow_open(scene);
    view! {
        <div
            id="panel"
            class="panel"
            part="panel"
            node_ref=scene.panel.clone()
            tabindex="-1"
            role=scene.attribute(|scene| Some(role(scene).to_owned()))
            aria-labelledby="heading"
            aria-busy=scene.aria_flag(is_loading)
            popover=scene.attribute(|scene| (!scene.is_inline()).then(|| "auto".to_owned()))
            data-placement=scene.attribute(placement)
            on:beforetoggle=scene.on(|scene, _: ev::Event| keep_focus(scene))
            on:toggle=scene.on(|scene, _| note_toggle(scene))
            on:keydown=scene.on(close_on_escape)
        >
            {header(scene)}
            <div class="body">
                {notes(scene)}
                {requests(scene)}
            </div>
            <div class="footer" part="footer">
                <slot name=FOOTER></slot>
            </div>
        </div>
    }
    .into_any()
}

fn role(scene: &BellScene) -> &'static str {
    if scene.is_inline() {
        "region"
    } else {
        "dialog"
    }
}

fn is_loading(scene: &BellScene) -> bool {
    scene
        .snapshot
        .with(|snapshot| snapshot.status == Status::Loading)
}

fn placement(scene: &BellScene) -> Option<String> {
    let name = scene.setting.look.with(|look| look.placement.name());
    Some(name.to_owned())
}

/// The panel's heading, the number of those who wait, and the way out.
fn header(scene: &BellScene) -> AnyView {
    let setting = &scene.setting;
    view! {
        <div class="header" part="header">
            <h2 id="heading" class="heading">
                <slot name="header">{setting.say(Words::title)}</slot>
            </h2>
            <span class="count" aria-hidden="true" hidden=scene.flag(|scene| count(scene) == 0)>
                {scene.text(|scene| scene.setting.words.with(|words| words.number(count(scene))))}
            </span>
            <button
                type="button"
                class="close quiet-icon"
                aria-label=setting.label(Words::close)
                hidden=scene.flag(BellScene::is_inline)
                on:click=scene.on(|scene, _| scene.open.set(false))
            >
                {icon(CLOSE)}
            </button>
        </div>
    }
    .into_any()
}

fn count(scene: &BellScene) -> u64 {
    scene.snapshot.with(|snapshot| snapshot.count)
}

fn close_on_escape(scene: &BellScene, event: ev::KeyboardEvent) {
    if event.key() == "Escape" && !scene.setting.look.with_untracked(|look| look.inline) {
        scene.open.set(false);
    }
}

/// Shows and hides the panel as `open` says. The focus goes into it, unless it was open from
/// the start: then the page comes first.
fn follow_open(scene: &BellScene) {
    let scene = scene.clone();
    let mut before = None;
    follow(move || {
        let open = scene.open.get();
        let was_closed = before.replace(open) == Some(false);
        let Some(panel) = scene.panel.get().filter(|_| !scene.is_inline()) else {
            return;
        };
        popover::show(&panel, open);
        if open && was_closed {
            // An element that has a tabindex takes the focus.
            let _ = panel.focus();
        }
    });
}

/// Focus that is in the panel goes back to the bell when the panel closes; focus that somebody
/// put elsewhere stays there.
fn keep_focus(scene: &BellScene) {
    let (Some(panel), Some(bell)) = (scene.panel.get_untracked(), scene.bell.get_untracked())
    else {
        return;
    };
    if popover::is_open(&panel) && popover::holds_focus(&panel) {
        let _ = bell.focus();
    }
}

fn note_toggle(scene: &BellScene) {
    if let Some(panel) = scene.panel.get_untracked() {
        scene.open.renew(popover::is_open(&panel));
    }
}
