//! Lists in pages.

use connection_bell::inbox::{Effect, Event};

use super::{Bench, PAGED};

impl Bench {
    /// All pages of the requests of `senders` on screen.
    pub fn all_loaded(senders: &[u64]) -> Self {
        let mut bench = Self::showing(PAGED, senders);
        bench.load_all(senders);
        bench
    }

    /// Loads what follows, as long as there is more; the platform lists `senders`.
    pub fn load_all(&mut self, senders: &[u64]) {
        while self.snapshot().more {
            self.on(Event::LoadMore);
            self.answer(senders);
        }
    }

    /// Answers whatever is asked for of the list, until nothing is; the platform lists `senders`.
    pub fn answer_parts(&mut self, senders: &[u64]) {
        while !self.parts().is_empty() {
            self.answer(senders);
        }
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
