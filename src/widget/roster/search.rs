use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use super::scene::RosterScene;
use super::source::Wish;
use crate::model::Roster;
use crate::widget::dom::{View, element};
use crate::widget::icon::{SEARCH, icon};
use crate::widget::keys::is_escape;
use crate::widget::reactive::Scene;
use crate::widget::words::{Text, Words};

/// Where one types whom to find.
pub(super) fn search(scene: &RosterScene) -> View {
    let attributes = [
        ("type", "search"),
        ("class", "search-field"),
        ("enterkeyhint", "search"),
        ("autocomplete", "off"),
        ("spellcheck", "false"),
        ("dir", "auto"),
    ];
    let label = label(scene.source.roster);
    let field = element("input", &attributes)
        .attribute("aria-label", scene.bell.setting.say(label))
        .attribute("placeholder", scene.bell.setting.say(label))
        .on("input", scene.on(find))
        .on("keydown", scene.on(clear_on_escape));
    if let Some(field) = field.element().dyn_ref::<HtmlInputElement>() {
        field.set_value(
            &scene
                .source
                .shown
                .with_untracked(|shown| shown.search.clone()),
        );
    }
    element("div", &[("class", "search")])
        .child(icon(SEARCH))
        .child(field)
}

fn label(roster: Roster) -> fn(&Words) -> &Text {
    match roster {
        Roster::People => Words::search_people,
        _ => Words::search_connections,
    }
}

fn find(scene: &RosterScene, event: &Event) {
    if let Some(field) = field(event) {
        scene.wants(Wish::Search(field.value()));
    }
}

/// The first Escape empties the field, the second one is the panel's.
fn clear_on_escape(scene: &RosterScene, event: &Event) {
    let typed = field(event).filter(|field| is_escape(event) && !field.value().is_empty());
    if let Some(field) = typed {
        event.stop_propagation();
        event.prevent_default();
        field.set_value("");
        scene.wants(Wish::Search(String::new()));
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.current_target()?.dyn_into().ok()
}
