use std::sync::{Arc, Mutex};

/// A value that is worked out anew when a signal in it changes.
pub(super) type Reactive<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// Makes one type of all closures that give a `T`: Leptos compiles all that a closure in a view
/// needs once a type, and every closure has a type of its own.
pub(super) fn reactive<T>(value: impl FnMut() -> T + Send + 'static) -> Reactive<T> {
    Arc::new(Mutex::new(value))
}
