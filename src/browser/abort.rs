use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

use super::clock;

/// Why a call was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Its time was over.
    Timeout,
    /// The caller took it back.
    Aborted,
}

/// Ends a call when its time is over or its caller takes it back, whatever the page's `fetch`
/// makes of the signal.
pub(crate) struct Abort {
    controller: AbortController,
    ended: Rc<Cell<Option<Ended>>>,
    gone: Promise,
    _deadline: Timeout,
    _caller: Option<EventListener>,
}

impl Abort {
    /// `caller` has not aborted yet.
    pub(crate) fn new(timeout_ms: u32, caller: Option<&AbortSignal>) -> Result<Self, JsValue> {
        let controller = AbortController::new()?;
        let ended = Rc::new(Cell::new(None));
        let (gone, give_up) = gone();
        let end = |why: Ended| {
            let (ended, controller, give_up) =
                (Rc::clone(&ended), controller.clone(), give_up.clone());
            move || {
                if ended.get().is_none() {
                    ended.set(Some(why));
                    controller.abort();
                    let _ = give_up.call0(&JsValue::UNDEFINED);
                }
            }
        };
        let aborted = end(Ended::Aborted);
        Ok(Self {
            gone,
            _deadline: clock::after(u64::from(timeout_ms), end(Ended::Timeout)),
            _caller: caller.map(|signal| EventListener::once(signal, "abort", move |_| aborted())),
            ended,
            controller,
        })
    }

    pub(crate) fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// Why the call was given up; `None` if it was not.
    pub(crate) fn ended(&self) -> Option<Ended> {
        self.ended.get()
    }

    /// Waits for `promise`, but no longer than the call may take.
    pub(crate) async fn wait(&self, promise: &JsValue) -> Result<JsValue, JsValue> {
        JsFuture::from(Promise::race(&Array::of2(promise, &self.gone))).await
    }
}

/// A promise that never comes true, and what makes it fail. It listens to nothing: a signal may
/// outlive its call by far, and its listeners with it.
fn gone() -> (Promise, Function) {
    let mut give_up = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |_, reject| give_up = reject.into());
    (promise, give_up.unchecked_into())
}
