//! What both handles do alike.

use std::cell::RefCell;
use std::sync::Arc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::events::dispatch;
use super::fields::Fields;
use super::host::{self, WrongAttribute};
use crate::browser::url;
use crate::model::PersonId;
use crate::widget::{Look, PanelView, Placement, Size, Theme, ThinSignal, Words, profile_address};

/// Says once what is wrong with an element's attributes, and again when that is another thing.
#[derive(Default)]
pub(super) struct Complaints(RefCell<Option<WrongAttribute>>);

impl Complaints {
    /// The value, or `false` where the attributes are wrong: what was right before stays.
    pub(super) fn take(&self, host: &Element, configured: Result<bool, WrongAttribute>) -> bool {
        let (changed, wrong) = match configured {
            Ok(changed) => (changed, None),
            Err(wrong) => (false, Some(wrong)),
        };
        let last = self.0.replace(wrong.clone());
        if let Some(wrong) = wrong.filter(|wrong| Some(wrong) != last.as_ref()) {
            complain(host, &wrong);
        }
        changed
    }
}

fn complain(host: &Element, wrong: &str) {
    let message = ["<", &host.local_name(), ">: ", wrong].concat();
    let error = JsValue::from(js_sys::TypeError::new(&message));
    web_sys::console::error_1(&error);
    dispatch(
        host,
        "bell-error",
        &Fields::new().with("error", error).freeze(),
    );
}

/// Reads the attributes that tell how the element looks.
pub(super) fn read_look(host: &Element, look: &ThinSignal<Look>) -> Result<(), WrongAttribute> {
    let before = look.get_untracked();
    let defaults = Look::default();
    let now = Look {
        theme: named(host, "theme", Theme::from_name)?,
        placement: named(host, "placement", Placement::from_name)?,
        inline: host.has_attribute("inline"),
        views: views(host)?,
        profile_url: profile_url(host)?,
        max_badge: host::integer(host, "max-badge")?.unwrap_or(defaults.max_badge),
        ..before
    };
    look.renew(now);
    Ok(())
}

/// Reads the attributes that tell how a button looks.
pub(super) fn read_button_look(
    host: &Element,
    look: &ThinSignal<Look>,
) -> Result<(), WrongAttribute> {
    read_look(host, look)?;
    let now = Look {
        size: named(host, "size", Size::from_name)?,
        hide_label: host.has_attribute("hide-label"),
        ..look.get_untracked()
    };
    look.renew(now);
    Ok(())
}

/// Reads the pattern of a profile's address.
fn profile_url(host: &Element) -> Result<Option<String>, WrongAttribute> {
    let Some(pattern) = host.get_attribute("profile-url") else {
        return Ok(None);
    };
    let base = host.base_uri().ok().flatten().unwrap_or_default();
    match url::resolve(&profile_address(&pattern, PersonId(0)), &base) {
        Some(_) => Ok(Some(pattern)),
        None => Err("profile-url must be an http or https address".to_owned()),
    }
}

/// Reads names of views, with spaces between them.
fn views(host: &Element) -> Result<Vec<PanelView>, WrongAttribute> {
    let names = host.get_attribute("views").unwrap_or_default();
    let mut views = Vec::new();
    for name in names.split_ascii_whitespace() {
        let view = PanelView::from_name(name);
        let view = view.ok_or_else(|| ["views cannot have \"", name, "\""].concat())?;
        if !views.contains(&view) {
            views.push(view);
        }
    }
    Ok(views)
}

fn named<T: Default>(
    host: &Element,
    attribute: &str,
    read: fn(&str) -> Option<T>,
) -> Result<T, WrongAttribute> {
    match host.get_attribute(attribute) {
        None => Ok(T::default()),
        Some(name) => read(&name).ok_or_else(|| [attribute, " cannot be \"", &name, "\""].concat()),
    }
}

/// Reads the texts; one that is wrong stays English.
pub(super) fn read_words(
    words: &ThinSignal<Arc<Words>>,
    value: &JsValue,
) -> Result<bool, WrongAttribute> {
    let mut read = Words::english();
    let taken = read.take_all(value);
    words.renew(Arc::new(read));
    taken.map(|()| true).map_err(|wrong| wrong.message)
}
