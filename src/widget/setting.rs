use std::sync::Arc;

use super::look::Look;
use super::reactive::{Reactive, Scene, follow};
use super::signal::ThinSignal;
use super::words::{Text, Words};

/// How a bell or button looks, and its texts.
#[derive(Clone)]
pub(super) struct Setting {
    /// How it looks.
    pub(super) look: ThinSignal<Look>,
    /// The texts, for the language of the place.
    pub(super) words: ThinSignal<Arc<Words>>,
}

impl Scene for Setting {}

impl Setting {
    pub(super) fn new(look: ThinSignal<Look>, words: ThinSignal<Arc<Words>>) -> Self {
        Self {
            words: in_language(words, look.clone()),
            look,
        }
    }

    /// A text as it is in the words of the moment.
    pub(super) fn say(&self, text: fn(&Words) -> &Text) -> Reactive {
        let words = self.words.clone();
        Box::new(move || Some(words.with(|words| text(words).as_str().to_owned())))
    }

    /// The language of the texts.
    pub(super) fn lang(&self) -> Reactive {
        self.text(|own| own.words.with(|words| words.locale().to_owned()))
    }

    /// The direction of the texts.
    pub(super) fn direction(&self) -> Reactive {
        self.text(|own| own.words.with(|words| words.direction().to_owned()))
    }

    /// The name of the theme.
    pub(super) fn theme(&self) -> Reactive {
        self.text(|own| own.look.with(|look| look.theme.name().to_owned()))
    }
}

fn in_language(words: ThinSignal<Arc<Words>>, look: ThinSignal<Look>) -> ThinSignal<Arc<Words>> {
    let fit = move || {
        let words = words.get();
        look.with(|look| words.for_page(&look.lang))
    };
    let fitted = ThinSignal::new(Arc::new(fit()));
    let kept = fitted.clone();
    follow(move || {
        let next = fit();
        if kept.with_untracked(|old| **old != next) {
            kept.set(Arc::new(next));
        }
    });
    fitted
}
