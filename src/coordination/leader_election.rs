//! The part of one tab in choosing the one that polls for all tabs of a person.

/// What a tab does to become the leader, the one tab that polls for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum LeaderRole {
    /// Nothing, since nobody else could lead: it polls by itself.
    #[default]
    Standalone,
    /// Nothing, since nobody would see what it polls for.
    Abstaining,
    /// It queues for the lead lock.
    Candidate,
    /// It is the only one of all hidden tabs to queue for the lead lock, and yields to any in
    /// front.
    BackgroundCandidate,
}

/// How far a candidate has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Progress {
    #[default]
    Idle,
    /// It queues for the lock that only one hidden tab has.
    QueuedInBackground,
    /// It queues for the lead lock.
    Queued,
    /// It holds the lead lock, and finds out whether it has to yield it.
    Elected,
    Leading,
}

/// The part of one tab in the election of the leader.
#[derive(Debug, Clone, Default)]
pub(super) struct LeaderElection {
    role: LeaderRole,
    progress: Progress,
    /// Names the last query about the lead lock: answers to earlier ones are void.
    query: u32,
}

impl LeaderElection {
    pub(super) fn role(&self) -> LeaderRole {
        self.role
    }

    /// Takes the role; what was done for the last one is void.
    pub(super) fn take_role(&mut self, role: LeaderRole) {
        self.role = role;
        self.progress = match role {
            LeaderRole::Candidate => Progress::Queued,
            LeaderRole::BackgroundCandidate => Progress::QueuedInBackground,
            _ => Progress::Idle,
        };
    }

    /// This is the one hidden tab that may queue for the lead lock. Whether it does from now on.
    pub(super) fn background_granted(&mut self) -> bool {
        let waited = self.progress == Progress::QueuedInBackground;
        if waited {
            self.progress = Progress::Queued;
        }
        waited
    }

    /// The tab holds the lead lock. Gives the query to make; `None` if it does not want to lead.
    pub(super) fn elected(&mut self) -> Option<u32> {
        if self.progress != Progress::Queued {
            return None;
        }
        self.progress = Progress::Elected;
        self.query = self.query.wrapping_add(1);
        Some(self.query)
    }

    /// Whether the answer to this query is awaited. If so, the tab leads unless it yields now.
    pub(super) fn queried(&mut self, query: u32) -> bool {
        let is_awaited = self.progress == Progress::Elected && self.query == query;
        if is_awaited {
            self.progress = Progress::Leading;
        }
        is_awaited
    }

    /// A tab in front wants to lead. Whether this one has to go to the end of the queue. A hidden
    /// tab that does not queue for the lead yet has nothing to yield.
    pub(super) fn yield_lead(&mut self) -> bool {
        let yields = self.role == LeaderRole::BackgroundCandidate
            && self.progress != Progress::QueuedInBackground;
        if yields {
            self.progress = Progress::Queued;
        }
        yields
    }
}
