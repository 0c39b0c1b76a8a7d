use std::sync::{Arc, PoisonError, RwLock};

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

/// A signal whose machinery is compiled once: Leptos compiles its own anew for every type that
/// one holds, which would be a third of the module. It is a handle; clones share the value.
pub struct ThinSignal<T> {
    changed: ArcTrigger,
    value: Arc<RwLock<T>>,
}

impl<T> ThinSignal<T> {
    /// A signal that holds `value`.
    pub fn new(value: T) -> Self {
        Self {
            changed: ArcTrigger::new(),
            value: Arc::new(RwLock::new(value)),
        }
    }

    /// Reads the value in place, and again whenever it is another one.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.changed.track();
        self.with_untracked(read)
    }

    /// Reads the value in place.
    pub fn with_untracked<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.value.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another value in its place.
    pub fn set(&self, value: T) {
        self.update(|old| *old = value);
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.value.write().unwrap_or_else(PoisonError::into_inner));
        self.notify();
    }

    /// Has everything that reads the value read it again.
    pub fn notify(&self) {
        self.changed.notify();
    }
}

impl<T: Clone> ThinSignal<T> {
    /// The value; asked for again whenever it is another one.
    pub fn get(&self) -> T {
        self.with(T::clone)
    }

    /// The value.
    pub fn get_untracked(&self) -> T {
        self.with_untracked(T::clone)
    }
}

impl<T: PartialEq> ThinSignal<T> {
    /// Puts another value in its place, unless it is the same.
    pub fn renew(&self, value: T) {
        if self.with_untracked(|old| *old != value) {
            self.set(value);
        }
    }
}

impl<T> Clone for ThinSignal<T> {
    fn clone(&self) -> Self {
        Self {
            changed: self.changed.clone(),
            value: Arc::clone(&self.value),
        }
    }
}

impl<T: Default> Default for ThinSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> From<T> for ThinSignal<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}
