use std::sync::Arc;

use leptos::prelude::*;

use super::reactive::{Reactive, reactive};
use super::words::{Text, Words};

/// A text as it is in the words of the moment.
pub(super) fn say(words: Signal<Arc<Words>>, text: fn(&Words) -> &Text) -> Reactive<String> {
    reactive(move || words.with(|words| text(words).as_str().to_owned()))
}
