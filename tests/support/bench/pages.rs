//! Lists in pages.

use connection_bell::inbox::{Effect, Event};

use super::{Bench, PAGED};

impl Bench {
    /// All pages of the requests of `senders` on screen.
    pub fn all_loaded(senders: &[u64]) -> Self {
        let mut bench = Self::showing(PAGED, senders);
        while bench.snapshot().more {
            bench.on(Event::LoadMore);
            bench.answer(senders);
        }
        bench
    }

    /// The parts of the list that are being asked for: offset and limit.
    pub fn parts(&self) -> Vec<(u32, u32)> {
        let lists = self.calls.iter().filter_map(|call| match call.what {
            Effect::List { part, .. } => Some((part.offset, part.limit)),
            _ => None,
        });
        lists.collect()
    }
}
