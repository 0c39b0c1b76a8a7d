use reactive_graph::graph::{AnySubscriber, Observer, ReactiveNode};

const FEW: usize = 16;

/// What reads a signal and wants to read it again when it is another one. Leptos forgets none of
/// its own signals' readers, even when they are gone for good: a page that is open all day would
/// fill up with them.
#[derive(Default)]
pub(super) struct Readers {
    readers: Vec<AnySubscriber>,
    after_sweep: usize,
}

impl Readers {
    /// Adds whatever is reading now.
    pub(super) fn add_current(&mut self) {
        let Some(reader) = Observer::get() else {
            return;
        };
        if self.readers.last() != Some(&reader) {
            self.readers.push(reader);
            self.sweep_at_times();
        }
    }

    /// All that is to read again; it adds itself when it does.
    pub(super) fn take(&mut self) -> Vec<AnySubscriber> {
        std::mem::take(&mut self.readers)
    }

    /// Keeps one of each that is still there, in the order in which they came.
    fn sweep_at_times(&mut self) {
        if self.readers.len() < (2 * self.after_sweep).max(FEW) {
            return;
        }
        let mut seen = Vec::new();
        self.readers.retain(|AnySubscriber(address, reader)| {
            let place = seen.binary_search(address);
            if let Err(place) = place {
                seen.insert(place, *address);
            }
            place.is_err() && reader.strong_count() > 0
        });
        self.after_sweep = self.readers.len();
    }
}

/// Tells them to read again.
pub(super) fn wake(readers: Vec<AnySubscriber>) {
    for reader in readers {
        reader.mark_dirty();
    }
}
