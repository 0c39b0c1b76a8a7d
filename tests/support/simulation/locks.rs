use std::collections::{BTreeMap, VecDeque};

use connection_bell::coordination::LockName;

/// What is locked: something about an account, for one tab at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lock {
    pub account: usize,
    pub name: LockName,
}

/// A tab, as it was opened: none is ever the same as another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TabId(pub u64);

/// A tab that waits for a lock, or holds it.
#[derive(Debug, Clone, Copy)]
struct Claim {
    tab: TabId,
    /// Whether it was told that it holds the lock.
    told: bool,
}

/// The locks of the browser: each is held by the first in its line.
#[derive(Debug, Default)]
pub struct Locks(BTreeMap<Lock, VecDeque<Claim>>);

impl Locks {
    pub fn holder(&self, lock: Lock) -> Option<TabId> {
        let claim = self.0.get(&lock).and_then(VecDeque::front);
        claim.map(|claim| claim.tab)
    }

    /// Takes the lock if nobody has it. Who is in line is told by [`Locks::next_grant`].
    pub fn try_take(&mut self, lock: Lock, tab: TabId) -> bool {
        let is_free = self.holder(lock).is_none();
        if is_free {
            self.line_up(lock, tab);
        }
        is_free
    }

    /// Waits for the lock, at the end of the line.
    pub fn line_up(&mut self, lock: Lock, tab: TabId) {
        self.leave(lock, tab);
        let claim = Claim { tab, told: false };
        self.0.entry(lock).or_default().push_back(claim);
    }

    /// Gives the lock back, or leaves the line.
    pub fn leave(&mut self, lock: Lock, tab: TabId) {
        if let Some(line) = self.0.get_mut(&lock) {
            line.retain(|other| other.tab != tab);
        }
    }

    /// The tab is gone, and so are its locks.
    pub fn leave_all(&mut self, tab: TabId) {
        for line in self.0.values_mut() {
            line.retain(|other| other.tab != tab);
        }
    }

    /// Whether anybody waits for the lock.
    pub fn is_waited_for(&self, lock: Lock) -> bool {
        self.0.get(&lock).is_some_and(|line| line.len() > 1)
    }

    /// Who holds a lock and has to be told so.
    pub fn next_grant(&mut self) -> Option<(Lock, TabId)> {
        self.0.iter_mut().find_map(|(lock, line)| {
            let claim = line.front_mut().filter(|claim| !claim.told)?;
            claim.told = true;
            Some((*lock, claim.tab))
        })
    }
}
