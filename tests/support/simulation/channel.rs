use connection_bell::call::Error;
use connection_bell::coordination::{ListResponse, PeerMessage};
use connection_bell::model::{Instant, Page, PendingRequest};

use super::TabId;

/// No message is longer on its way.
pub const LONGEST_DELAY_MS: i64 = 100;

/// A part of the list, as the platform sent it.
#[derive(Debug, Clone, PartialEq)]
pub struct Response(pub Page<PendingRequest>);

impl ListResponse for Response {
    fn is_same(&self, other: &Self) -> bool {
        self == other
    }

    fn read(&self) -> Result<Page<PendingRequest>, Error> {
        Ok(self.0.clone())
    }
}

/// A message on its way.
#[derive(Debug, Clone)]
pub struct Post {
    pub from: TabId,
    pub to: TabId,
    pub sent_at: Instant,
    pub message: PeerMessage<Response>,
}

/// What is on its way between tabs. What one tab tells another arrives in its order.
#[derive(Debug, Default)]
pub struct Channel(Vec<Post>);

impl Channel {
    pub fn post(&mut self, post: Post) {
        self.0.push(post);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next message between one pair of tabs; `number` says which pair.
    pub fn take(&mut self, number: usize) -> Option<Post> {
        let mut first: Vec<usize> = Vec::new();
        for (place, post) in self.0.iter().enumerate() {
            let same = |other: &usize| {
                let other = &self.0[*other];
                (other.from, other.to) == (post.from, post.to)
            };
            if !first.iter().any(same) {
                first.push(place);
            }
        }
        let place = *first.get(number % first.len().max(1))?;
        Some(self.0.remove(place))
    }

    /// When the next message arrives that nobody delivered before.
    pub fn next_due(&self) -> Option<Instant> {
        let sent = self.0.iter().map(|post| post.sent_at.0);
        sent.min().map(|sent| Instant(sent + LONGEST_DELAY_MS))
    }

    /// The message that is due at `now`.
    pub fn take_due(&mut self, now: Instant) -> Option<Post> {
        let due = |post: &Post| post.sent_at.0 + LONGEST_DELAY_MS <= now.0;
        let place = self.0.iter().position(due)?;
        Some(self.0.remove(place))
    }

    /// The tab hears nothing more.
    pub fn forget(&mut self, tab: TabId) {
        self.0.retain(|post| post.to != tab);
    }
}
