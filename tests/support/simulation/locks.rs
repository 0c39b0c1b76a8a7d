use std::collections::{BTreeMap, VecDeque};

/// What is locked: something about an account, for one tab at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lock {
    /// Polling for all tabs.
    Lead(Option<usize>),
    /// Doing something about a person.
    Turn(Option<usize>, u64),
}

/// A tab, as it was opened: none is ever the same as another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TabId(pub u64);

/// The locks of the browser: each is held by the first in its line.
#[derive(Debug, Default)]
pub struct Locks(BTreeMap<Lock, VecDeque<TabId>>);

impl Locks {
    pub fn holder(&self, lock: Lock) -> Option<TabId> {
        self.0.get(&lock).and_then(VecDeque::front).copied()
    }

    /// Takes the lock if nobody has it.
    pub fn try_take(&mut self, lock: Lock, tab: TabId) -> bool {
        let is_free = self.holder(lock).is_none();
        if is_free {
            self.line_up(lock, tab);
        }
        is_free
    }

    pub fn line_up(&mut self, lock: Lock, tab: TabId) {
        let line = self.0.entry(lock).or_default();
        if !line.contains(&tab) {
            line.push_back(tab);
        }
    }

    /// Gives the lock back, or leaves the line.
    pub fn leave(&mut self, lock: Lock, tab: TabId) {
        if let Some(line) = self.0.get_mut(&lock) {
            line.retain(|other| *other != tab);
        }
    }

    /// The tab is gone, and so are its locks.
    pub fn leave_all(&mut self, tab: TabId) {
        for line in self.0.values_mut() {
            line.retain(|other| *other != tab);
        }
    }

    /// Who holds what.
    pub fn held(&self) -> Vec<(Lock, TabId)> {
        let held = self
            .0
            .keys()
            .filter_map(|lock| Some((*lock, self.holder(*lock)?)));
        held.collect()
    }
}
