//! The style sheet: one for all shadow roots, constructed, so that a page with a strict content
//! security policy lets it in.

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

/// What is said in the source to its readers is not shipped.
static BYTES: [u8; LENGTH] = without_comments(SOURCE.as_bytes()).0;
const LENGTH: usize = without_comments::<{ SOURCE.len() }>(SOURCE.as_bytes()).1;

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

/// The text without its comments, and how long that is.
#[expect(clippy::indexing_slicing, reason = "done by the compiler")]
const fn without_comments<const ROOM: usize>(text: &[u8]) -> ([u8; ROOM], usize) {
    let mut kept = [0; ROOM];
    let (mut at, mut length, mut in_comment) = (0, 0, false);
    while at < text.len() {
        let pair = (text[at], if at + 1 < text.len() { text[at + 1] } else { 0 });
        if matches!(
            (in_comment, pair),
            (false, (b'/', b'*')) | (true, (b'*', b'/'))
        ) {
            in_comment = !in_comment;
            at += 2;
            continue;
        }
        if !in_comment {
            kept[length] = text[at];
            length += 1;
        }
        at += 1;
    }
    (kept, length)
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_are_left_out_and_nothing_else() {
        let text = b"/* a */b { c: d / e * f; } /*g*//**/h";
        let (kept, length) = without_comments::<64>(text);
        assert_eq!(&kept[..length], b"b { c: d / e * f; } h");
    }
}
