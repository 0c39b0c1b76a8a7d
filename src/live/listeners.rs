use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use litemap::LiteMap;

type Callback<T> = Rc<dyn Fn(&T)>;

/// Who wants to know. A callback may subscribe and unsubscribe at will.
pub(super) struct Listeners<T>(Rc<Inner<T>>);

struct Inner<T> {
    callbacks: RefCell<LiteMap<u64, Callback<T>>>,
    next: Cell<u64>,
}

impl<T> Default for Listeners<T> {
    fn default() -> Self {
        Self(Rc::new(Inner {
            callbacks: RefCell::new(LiteMap::new()),
            next: Cell::new(0),
        }))
    }
}

impl<T: 'static> Listeners<T> {
    pub(super) fn add(&self, callback: impl Fn(&T) + 'static) -> Subscription {
        let id = self.0.next.get();
        self.0.next.set(id + 1);
        self.0.callbacks.borrow_mut().insert(id, Rc::new(callback));
        let inner = Rc::downgrade(&self.0);
        Subscription::new(move || {
            if let Some(inner) = Weak::upgrade(&inner) {
                inner.callbacks.borrow_mut().remove(&id);
            }
        })
    }

    pub(super) fn tell(&self, news: &T) {
        let callbacks: Vec<Callback<T>> = self.0.callbacks.borrow().values().cloned().collect();
        for callback in callbacks {
            callback(news);
        }
    }
}

/// Ends what it stands for when it is dropped.
#[must_use = "it ends when it is dropped"]
pub struct Subscription(Option<Box<dyn FnOnce()>>);

impl Subscription {
    pub(super) fn new(end: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(end)))
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(end) = self.0.take() {
            end();
        }
    }
}
