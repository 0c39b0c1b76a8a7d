//! The lock of each person that is acted on: one tab at a time acts on a person.

use litemap::LiteMap;

use crate::inbox::{ActionId, TabNews};
use crate::model::{Action, Instant, PersonId};

/// An action that is to be sent.
#[derive(Debug, Clone)]
pub(super) struct QueuedSend {
    pub(super) id: ActionId,
    pub(super) action: Action,
    pub(super) person: PersonId,
    /// Who is signed in, where that is beyond doubt.
    pub(super) me: Option<PersonId>,
    /// Whether the platform said, since the action was refused once, that it is still this person.
    pub(super) is_verified: bool,
}

/// What takes the lock of a person.
#[derive(Debug, Clone)]
pub(super) enum Task {
    /// To broadcast what happens to an action: the tab that holds the lock does, and no other.
    Announce(TabNews),
    Send(QueuedSend),
}

/// Which tab acts on a person.
#[derive(Debug, Clone)]
enum LockState {
    /// That is being found out; these wait for it.
    Acquiring(Vec<Task>),
    Held,
    /// Held until the other tabs have heard how the action ended.
    Releasing {
        at: Instant,
    },
    /// Another tab. If the lock is granted without a word, that tab is gone.
    HeldByPeer,
}

/// Whether a task may be done.
pub(super) enum Access {
    Granted(Task),
    /// Another tab acts on the person.
    Denied(Task),
    /// It waits for the lock, which has to be requested.
    Requested,
    /// It waits for the lock.
    Waiting,
}

/// What a granted lock means.
pub(super) enum Grant {
    /// What waited for it can be done.
    Acquired(Vec<Task>),
    /// The tab that held it is gone, and did not say how its action ended.
    PeerLost,
    /// Nothing any more.
    Stale,
}

/// The locks of all people that are acted on: one tab at a time acts on a person.
#[derive(Debug, Clone, Default)]
pub(super) struct PersonLocks(LiteMap<PersonId, LockState>);

impl PersonLocks {
    pub(super) fn acquire(&mut self, person: PersonId, task: Task) -> Access {
        match self.0.get_mut(&person) {
            Some(LockState::Acquiring(tasks)) => {
                tasks.push(task);
                Access::Waiting
            }
            Some(LockState::HeldByPeer) => Access::Denied(task),
            Some(held) => {
                *held = LockState::Held;
                Access::Granted(task)
            }
            None => {
                self.0.insert(person, LockState::Acquiring(vec![task]));
                Access::Requested
            }
        }
    }

    pub(super) fn granted(&mut self, person: PersonId) -> Grant {
        match self.0.remove(&person) {
            Some(LockState::Acquiring(tasks)) => {
                self.0.insert(person, LockState::Held);
                Grant::Acquired(tasks)
            }
            Some(LockState::HeldByPeer) => Grant::PeerLost,
            Some(held) => {
                self.0.insert(person, held);
                Grant::Stale
            }
            None => Grant::Stale,
        }
    }

    /// Another tab holds the lock. Gives what waited for it; `None` if nothing did.
    pub(super) fn busy(&mut self, person: PersonId) -> Option<Vec<Task>> {
        let state = self.0.get_mut(&person)?;
        match std::mem::replace(state, LockState::HeldByPeer) {
            LockState::Acquiring(tasks) => Some(tasks),
            other => {
                *state = other;
                None
            }
        }
    }

    /// Whether an action waits for a lock that may be free.
    pub(super) fn has_waiting_send(&self) -> bool {
        self.0.values().any(LockState::has_waiting_send)
    }

    pub(super) fn is_held_by_peer(&self, person: PersonId) -> bool {
        matches!(self.0.get(&person), Some(LockState::HeldByPeer))
    }

    /// Another tab says that it acts on the person. Whether that is to be waited for.
    pub(super) fn peer_acts(&mut self, person: PersonId) -> bool {
        let is_free = !self.0.contains_key(&person);
        if is_free {
            self.0.insert(person, LockState::HeldByPeer);
        }
        is_free
    }

    /// Another tab says that its action ended. Whether that was waited for.
    pub(super) fn peer_settled(&mut self, person: PersonId) -> bool {
        let waited = self.is_held_by_peer(person);
        if waited {
            self.0.remove(&person);
        }
        waited
    }

    /// The action of this tab ended, and the others were told.
    pub(super) fn release(&mut self, person: PersonId, at: Instant) {
        let state = self.0.get_mut(&person);
        if let Some(held) = state.filter(|state| matches!(state, LockState::Held)) {
            *held = LockState::Releasing { at };
        }
    }

    pub(super) fn next_release(&self) -> Option<Instant> {
        self.0.values().filter_map(LockState::released_at).min()
    }

    /// The people whose locks are to be given back by `time`.
    pub(super) fn take_due(&mut self, time: Instant) -> Vec<PersonId> {
        let mut due = Vec::new();
        self.0.retain(|person, state| {
            let is_due = state.released_at().is_some_and(|at| at <= time);
            if is_due {
                due.push(*person);
            }
            !is_due
        });
        due
    }

    /// This tab shares no more, so its locks are given back. Gives what waited for one. Whether
    /// the other tabs are still busy is to be found out when it shares again.
    pub(super) fn leave(&mut self) -> Vec<Task> {
        let mut waiting = Vec::new();
        for (person, state) in std::mem::take(&mut self.0) {
            match state {
                LockState::Acquiring(tasks) => waiting.extend(tasks),
                LockState::HeldByPeer => drop(self.0.insert(person, LockState::HeldByPeer)),
                _ => {}
            }
        }
        waiting
    }

    /// Those acted on by another tab.
    pub(super) fn held_by_peers(&self) -> Vec<PersonId> {
        let people = self.0.keys().copied();
        people
            .filter(|person| self.is_held_by_peer(*person))
            .collect()
    }

    /// Somebody else may be signed in: what the other tabs do is not about them.
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

impl LockState {
    fn has_waiting_send(&self) -> bool {
        let is_send = |task: &Task| matches!(task, Task::Send(_));
        matches!(self, Self::Acquiring(tasks) if tasks.iter().any(is_send))
    }

    fn released_at(&self) -> Option<Instant> {
        match self {
            Self::Releasing { at } => Some(*at),
            _ => None,
        }
    }
}
