//! The style sheet: one for all shadow roots, constructed, so that a page with a strict content
//! security policy lets it in.

mod shipped;

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

const SOURCE: &str = concat!(
    include_str!("tokens.css"),
    include_str!("base.css"),
    include_str!("bell.css"),
    include_str!("panel.css"),
    include_str!("placement.css"),
    include_str!("tabs.css"),
    include_str!("row.css"),
    include_str!("roster.css"),
    include_str!("avatar.css"),
    include_str!("notes.css"),
    include_str!("controls.css"),
    include_str!("relation.css"),
    include_str!("preferences.css"),
);

/// The source, less what it says to its readers alone.
static BYTES: [u8; LENGTH] = shipped::shipped(SOURCE.as_bytes()).0;
const LENGTH: usize = shipped::shipped::<{ SOURCE.len() }>(SOURCE.as_bytes()).1;

thread_local! {
    static SHEET: Option<CssStyleSheet> = construct();
}

/// Gives the shadow root the widget's styles, once.
pub fn adopt_styles(root: &ShadowRoot) {
    SHEET.with(|sheet| {
        let adopted = Array::from(&root.adopted_style_sheets());
        if let Some(sheet) = sheet.as_ref().filter(|sheet| !adopted.includes(sheet, 0)) {
            adopted.push(sheet);
            root.set_adopted_style_sheets(&JsValue::from(adopted));
        }
    });
}

fn construct() -> Option<CssStyleSheet> {
    let sheet = CssStyleSheet::new().ok()?;
    sheet.replace_sync(str::from_utf8(&BYTES).ok()?).ok()?;
    Some(sheet)
}
