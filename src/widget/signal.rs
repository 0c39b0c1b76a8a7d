use std::sync::{Arc, PoisonError, RwLock, RwLockWriteGuard};

use super::readers::{Readers, wake};

/// A signal whose machinery is compiled once: Leptos compiles its own anew for every type that
/// one holds, which would be a third of the module. It is a handle; clones share the value.
pub struct ThinSignal<T> {
    readers: Arc<RwLock<Readers>>,
    value: Arc<RwLock<T>>,
}

impl<T> ThinSignal<T> {
    /// A signal that holds `value`.
    pub fn new(value: T) -> Self {
        Self {
            readers: Arc::default(),
            value: Arc::new(RwLock::new(value)),
        }
    }

    /// Reads the value in place, and again whenever it is another one.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.readers().add_current();
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
        let readers = self.readers().take();
        wake(readers);
    }

    fn readers(&self) -> RwLockWriteGuard<'_, Readers> {
        self.readers.write().unwrap_or_else(PoisonError::into_inner)
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
            readers: Arc::clone(&self.readers),
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
