use web_sys::{Event, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::dom::{View, element};
use super::icon::{CLOSE, icon};
use super::keys::{click_once, is_escape};
use super::panel_view::PanelView;
use super::popover;
use super::reactive::{Scene, follow};
use super::requests::requests;
use super::roster::roster_view;
use super::scene::BellScene;
use super::tabs::{tab_id, tabs};
use super::words::Words;
use crate::inbox::Status;

/// The panel: a dialog with the list of those who wait.
pub(super) fn panel(scene: &BellScene) -> View {
    follow_open(scene);
    let attributes = [
        ("id", "panel"),
        ("class", "panel"),
        ("part", "panel"),
        ("tabindex", "-1"),
        ("aria-labelledby", "heading"),
    ];
    element("div", &attributes)
        .attribute("role", scene.text(|scene| role(scene).to_owned()))
        .attribute("aria-busy", scene.aria_flag(is_loading))
        .attribute("popover", scene.value(popover))
        .attribute("data-placement", scene.text(placement))
        .on("beforetoggle", scene.on(|scene, _| keep_focus(scene)))
        .on("toggle", scene.on(|scene, _| note_toggle(scene)))
        .on("keydown", scene.on(press))
        .at(&scene.panel)
        .child(header(scene))
        .child(tabs(scene))
        .child(body(scene))
        .child(footer())
}

/// The view that is chosen. It is made anew when it is, and knows what it showed before.
fn body(scene: &BellScene) -> View {
    element("div", &[("class", "body"), ("id", "view")])
        .attribute("role", scene.value(tab_panel))
        .attribute("aria-labelledby", scene.value(selected_tab))
        .child(scene.part(view_name, view))
}

fn tab_panel(scene: &BellScene) -> Option<String> {
    scene.has_tabs().then(|| "tabpanel".to_owned())
}

fn selected_tab(scene: &BellScene) -> Option<String> {
    scene.has_tabs().then(|| tab_id(scene.current_view()))
}

fn view_name(scene: &BellScene) -> Option<String> {
    Some(scene.current_view().name().to_owned())
}

fn view(scene: &BellScene, name: &str) -> View {
    match PanelView::from_name(name) {
        Some(PanelView::Roster(roster)) => scene.roster(roster),
        _ => None,
    }
    .map_or_else(|| requests(scene), |source| roster_view(scene, source))
}

fn footer() -> View {
    let slot = element("slot", &[("name", "footer")]);
    element("div", &[("class", "footer"), ("part", "footer")]).child(slot)
}

fn popover(scene: &BellScene) -> Option<String> {
    (!scene.is_inline()).then(|| "auto".to_owned())
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

fn placement(scene: &BellScene) -> String {
    let name = scene.setting.look.with(|look| look.placement.name());
    name.to_owned()
}

/// The panel's heading, the number of those who wait, and the way out.
fn header(scene: &BellScene) -> View {
    element("div", &[("class", "header"), ("part", "header")])
        .child(heading(scene))
        .child(counter(scene))
        .child(close_button(scene))
}

fn heading(scene: &BellScene) -> View {
    let slot = element("slot", &[("name", "header")]).child(scene.setting.say(Words::title));
    element("h2", &[("id", "heading"), ("class", "heading")]).child(slot)
}

fn counter(scene: &BellScene) -> View {
    element("span", &[("class", "count"), ("aria-hidden", "true")])
        .attribute(
            "hidden",
            scene.flag(|scene| scene.count() == 0 || scene.has_tabs()),
        )
        .child(scene.text(BellScene::count_text))
}

fn close_button(scene: &BellScene) -> View {
    element(
        "button",
        &[("type", "button"), ("class", "close quiet-icon")],
    )
    .attribute("aria-label", scene.setting.say(Words::close))
    .attribute("hidden", scene.flag(BellScene::is_inline))
    .on("click", scene.on(|scene, _| scene.open.set(false)))
    .child(icon(CLOSE))
}

fn press(scene: &BellScene, event: &Event) {
    click_once(event);
    if is_escape(event) && !scene.setting.look.with_untracked(|look| look.inline) {
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
        let opens = open && was_closed;
        if opens {
            bring_into_view(&scene);
        }
        popover::show(&panel, open);
        if opens {
            // An element that has a tabindex takes the focus.
            let _ = panel.focus();
        }
    });
}

/// A panel that a page opens stands by a bell that may be far up the page. WebKit chooses the side
/// by where the bell is as the panel is shown, and keeps to it.
fn bring_into_view(scene: &BellScene) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    if let Some(bell) = scene.bell.get_untracked() {
        bell.scroll_into_view_with_scroll_into_view_options(&options);
    }
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
