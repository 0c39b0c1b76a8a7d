//! What changes in a view. All that a closure brings is compiled once for each type of it, and
//! every closure has a type of its own: here they become a handful.

use reactive_graph::effect::RenderEffect;
use reactive_graph::owner::on_cleanup;
use web_sys::Event;

use super::dom::{Keyed, View};
use super::signal::ThinSignal;

/// A text that is worked out anew when a signal in it changes; `None` is no text at all.
pub(super) type Reactive = Box<dyn Fn() -> Option<String>>;

/// Puts a text where it is seen.
type Display = Box<dyn Fn(Option<&str>)>;

/// What happens on an event.
pub(super) type Handler = Box<dyn FnMut(&Event)>;

/// Does `run` as soon as the view stands, and again when a signal in it changes, until the view
/// goes.
pub(crate) fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let standing = ThinSignal::new(());
    let (seen, mut stands) = (standing.clone(), false);
    render(Box::new(move || {
        if stands {
            run();
        } else {
            seen.get();
            stands = true;
        }
    }));
    standing.notify();
}

/// Does `run` now, and again when a signal in it changes, until the view goes.
pub(super) fn render(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    on_cleanup(move || drop(effect));
}

/// Shows the value now, and again whenever it is another one. What shows nothing is shown once
/// there is something.
pub(super) fn show(value: Reactive, show: Display) {
    let mut shown = None;
    render(Box::new(move || {
        let value = value();
        if value != shown {
            show(value.as_deref());
            shown = value;
        }
    }));
}

/// What a part of the view looks at: a handle to signals, from which the functions that make up
/// a view read.
pub(super) trait Scene: Clone + 'static {
    /// A text.
    fn text(&self, text: fn(&Self) -> String) -> Reactive {
        let scene = self.clone();
        Box::new(move || Some(text(&scene)))
    }

    /// The value of an attribute; `None` takes the attribute away.
    fn value(&self, value: fn(&Self) -> Option<String>) -> Reactive {
        let scene = self.clone();
        Box::new(move || value(&scene))
    }

    /// An attribute that is there, and empty, or is not.
    fn flag(&self, is: fn(&Self) -> bool) -> Reactive {
        let scene = self.clone();
        Box::new(move || is(&scene).then(String::new))
    }

    /// An attribute that is `true` or not there.
    fn aria_flag(&self, is: fn(&Self) -> bool) -> Reactive {
        let scene = self.clone();
        Box::new(move || is(&scene).then(|| "true".to_owned()))
    }

    /// A view for each key. A key that stays keeps its view.
    fn each(&self, keys: fn(&Self) -> Vec<String>, view: fn(&Self, &str) -> Option<View>) -> Keyed {
        let (keyed, seen) = (self.clone(), self.clone());
        Keyed {
            keys: Box::new(move || keys(&keyed)),
            view: Box::new(move |key| view(&seen, key)),
        }
    }

    /// What is there while it has a key, and is built anew for every other key.
    fn part(&self, key: fn(&Self) -> Option<String>, view: fn(&Self, &str) -> View) -> Keyed {
        let (keyed, seen) = (self.clone(), self.clone());
        Keyed {
            keys: Box::new(move || Vec::from_iter(key(&keyed))),
            view: Box::new(move |key| Some(view(&seen, key))),
        }
    }

    /// What is there under a condition.
    fn when(&self, is: fn(&Self) -> bool, view: fn(&Self) -> View) -> Keyed {
        let (asked, seen) = (self.clone(), self.clone());
        Keyed {
            keys: Box::new(move || Vec::from_iter(is(&asked).then(String::new))),
            view: Box::new(move |_| Some(view(&seen))),
        }
    }

    /// What happens on an event.
    fn on(&self, act: fn(&Self, &Event)) -> Handler {
        let scene = self.clone();
        Box::new(move |event| act(&scene, event))
    }
}

impl<T: 'static> Scene for ThinSignal<T> {}
