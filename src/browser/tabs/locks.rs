use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

use crate::browser::reflect;

/// The locks of the page's origin, each held by one tab at a time. A tab that goes away, however
/// it does, holds none.
#[derive(Clone)]
pub(crate) struct Locks(JsValue);

/// What to do while another tab holds a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patience {
    /// Wait for it, first come, first served.
    WaitInLine,
    /// Do without.
    OnlyIfFree,
}

/// What a [`Claim`] calls once: whether nobody else holds the lock now.
type Answer = Rc<RefCell<Option<Box<dyn FnOnce(bool)>>>>;

/// A lock that is asked for, or held. Dropped, it is neither.
#[must_use = "the lock is free when it is dropped"]
pub(crate) struct Claim {
    answer: Answer,
    release: Function,
    waiting: AbortController,
    _granted: Closure<dyn FnMut(JsValue) -> JsValue>,
}

impl Locks {
    /// `None` where the browser has none.
    pub(crate) fn of_browser() -> Option<Self> {
        let navigator = reflect::get(&js_sys::global(), "navigator")?;
        reflect::get(&navigator, "locks").map(Self)
    }

    /// Asks for the lock `name`; `answer` is told once, `false` if another tab holds it. A browser
    /// that locks nothing for this page says `true`: the page is on its own.
    pub(crate) fn claim(
        &self,
        name: &str,
        patience: Patience,
        answer: Box<dyn FnOnce(bool)>,
    ) -> Option<Claim> {
        let waiting = AbortController::new().ok()?;
        let answer: Answer = Rc::new(RefCell::new(Some(answer)));
        let (held, release) = promise();
        let granted = Closure::new({
            let answer = Rc::clone(&answer);
            move |lock: JsValue| {
                tell(&answer, !lock.is_null());
                held.clone().into()
            }
        });
        let options = patience.options(&waiting);
        let arguments = Array::of3(&name.into(), &options, granted.as_ref());
        let ended = match reflect::call(&self.0, "request", &arguments) {
            Ok(ended) => Promise::resolve(&ended),
            Err(thrown) => Promise::reject(&thrown),
        };
        tell_when_refused(ended, Rc::clone(&answer));
        Some(Claim {
            answer,
            release,
            waiting,
            _granted: granted,
        })
    }

    /// Whether anybody waits in line for the lock `name`.
    pub(crate) async fn is_waited_for(&self, name: &str) -> bool {
        let queried = reflect::call(&self.0, "query", &Array::new());
        let Ok(queried) = queried.map(|queried| Promise::resolve(&queried)) else {
            return false;
        };
        let state = JsFuture::from(queried).await.unwrap_or_default();
        let pending = reflect::get(&state, "pending").and_then(|list| list.dyn_into().ok());
        let pending: Array = pending.unwrap_or_default();
        pending.iter().any(|waiting| {
            let waits_for = reflect::get(&waiting, "name").and_then(|name| name.as_string());
            waits_for.as_deref() == Some(name)
        })
    }
}

impl Patience {
    fn options(self, waiting: &AbortController) -> Object {
        let (name, value) = match self {
            Self::WaitInLine => ("signal", waiting.signal().into()),
            Self::OnlyIfFree => ("ifAvailable", JsValue::TRUE),
        };
        let options = Object::new();
        let _ = Reflect::set(&options, &name.into(), &value);
        options
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.answer.take();
        let _ = self.release.call0(&JsValue::UNDEFINED);
        self.waiting.abort();
    }
}

fn tell(answer: &Answer, is_free: bool) {
    if let Some(answer) = answer.take() {
        answer(is_free);
    }
}

/// A request that fails does so before the lock is held: where it was, the answer is known.
fn tell_when_refused(ended: Promise, answer: Answer) {
    spawn_local(async move {
        if JsFuture::from(ended).await.is_err() {
            tell(&answer, true);
        }
    });
}

/// A promise, and what makes it come true.
fn promise() -> (Promise, Function) {
    let mut come_true = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |resolve, _| come_true = resolve.into());
    (promise, come_true.unchecked_into())
}
