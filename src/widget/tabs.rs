//! The tabs of the panel, by the ARIA pattern: arrows go from one to the next.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::dom::{Keyed, View, element};
use super::panel_view::PanelView;
use super::reactive::Scene;
use super::roster;
use super::scene::BellScene;
use super::words::{Text, Words};

/// What a tab looks at.
#[derive(Clone)]
struct TabScene {
    bell: BellScene,
    view: PanelView,
}

impl Scene for TabScene {}

/// One tab for each view, where there are several.
pub(super) fn tabs(scene: &BellScene) -> Keyed {
    scene.when(BellScene::has_tabs, tab_list)
}

/// The id of a view's tab.
pub(super) fn tab_id(view: PanelView) -> String {
    ["tab-", view.name()].concat()
}

fn tab_list(scene: &BellScene) -> View {
    let attributes = [
        ("class", "tabs"),
        ("role", "tablist"),
        ("aria-labelledby", "heading"),
    ];
    element("div", &attributes)
        .on("keydown", scene.on(go_on))
        .child(scene.each(names, tab))
}

fn names(scene: &BellScene) -> Vec<String> {
    let views = scene.views().into_iter();
    views.map(|view| view.name().to_owned()).collect()
}

fn tab(bell: &BellScene, name: &str) -> Option<View> {
    let scene = TabScene {
        bell: bell.clone(),
        view: PanelView::from_name(name)?,
    };
    let attributes = [
        ("type", "button"),
        ("role", "tab"),
        ("class", "tab"),
        ("part", "tab"),
        ("aria-controls", "view"),
    ];
    let tab = element("button", &attributes)
        .with(&[("id", &tab_id(scene.view))])
        .attribute(
            "aria-selected",
            scene.text(|scene| is_selected(scene).to_string()),
        )
        .attribute("tabindex", scene.text(tab_index))
        .on(
            "click",
            scene.on(|scene, _| scene.bell.view.renew(Some(scene.view))),
        )
        .child(bell.setting.say(label(scene.view)))
        .child(scene.when(has_count, count));
    Some(tab)
}

fn label(view: PanelView) -> fn(&Words) -> &Text {
    match view {
        PanelView::Requests => Words::view_requests,
        PanelView::Roster(roster) => roster::label(roster),
    }
}

fn is_selected(scene: &TabScene) -> bool {
    scene.bell.current_view() == scene.view
}

/// The Tab key goes to the selected tab alone.
fn tab_index(scene: &TabScene) -> String {
    if is_selected(scene) { "0" } else { "-1" }.to_owned()
}

fn has_count(scene: &TabScene) -> bool {
    scene.view == PanelView::Requests && scene.bell.count() > 0
}

fn count(scene: &TabScene) -> View {
    let text = scene.text(|scene| scene.bell.count_text());
    element("span", &[("class", "count")]).child(text)
}

fn go_on(scene: &BellScene, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key) else {
        return;
    };
    let views = scene.views();
    let current = scene.current_view();
    let at = views.iter().position(|view| *view == current).unwrap_or(0);
    let next = match key.as_str() {
        "ArrowRight" => beside(at, views.len(), !is_mirrored(event)),
        "ArrowLeft" => beside(at, views.len(), is_mirrored(event)),
        "Home" => 0,
        "End" => views.len().saturating_sub(1),
        _ => return,
    };
    event.prevent_default();
    if let Some(view) = views.get(next) {
        scene.view.renew(Some(*view));
        focus(event, *view);
    }
}

/// The place after or before this one; the first comes after the last.
fn beside(at: usize, length: usize, forward: bool) -> usize {
    let step = if forward { 1 } else { length.saturating_sub(1) };
    (at + step) % length.max(1)
}

fn is_mirrored(event: &Event) -> bool {
    let list = event
        .current_target()
        .and_then(|list| list.dyn_into::<HtmlElement>().ok());
    list.is_some_and(|list| list.matches(":dir(rtl)").unwrap_or(false))
}

fn focus(event: &Event, view: PanelView) {
    let list = event
        .current_target()
        .and_then(|list| list.dyn_into::<HtmlElement>().ok());
    let wanted = ["#", &tab_id(view)].concat();
    let tab = list.and_then(|list| list.query_selector(&wanted).ok().flatten());
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn the_first_comes_after_the_last() {
        assert_eq!(beside(3, 4, true), 0);
        assert_eq!(beside(0, 4, false), 3);
        assert_eq!(beside(1, 4, true), 2);
        assert_eq!(beside(0, 0, true), 0);
    }
}
