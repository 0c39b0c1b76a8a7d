use connection_bell::call::Error;
use connection_bell::inbox::{Inbox, Pace, Settings, Status, Ticket, Trouble};
use connection_bell::model::{PageRequest, Timestamp};
use connection_bell::platform::selfcommunity;

use crate::clock::Ms;

/// A place in a window, with what outlives the pages that come and go there.
#[derive(Clone, Default)]
pub(super) struct Tab {
    pub is_open: bool,
    pub in_front: bool,
    /// When the next page is there.
    pub loads_at: Option<Ms>,
    pub page: Option<Page>,
    /// What the session storage holds: how many wait, and since when that is known.
    pub memory: Option<(u64, Timestamp)>,
    /// The same of a platform in trouble.
    pub trouble: Option<Trouble>,
}

/// A page with a bell: an inbox, and what a browser holds around it.
#[derive(Clone)]
pub(super) struct Page {
    pub inbox: Inbox,
    pub wake_at: Option<Ms>,
    pub poll: Option<Poll>,
    pub introduction: Option<Introduction>,
    /// Nobody was asked who is signed in yet; whoever stays until then makes it worth the call.
    pub stays_at: Option<Ms>,
    /// Whether the platform has said who is signed in: only then it shares with other tabs.
    pub shares: bool,
    pub place: Place,
    pub leads: bool,
    /// The inbox's name for the answer that the list was made from.
    pub edition: Option<u64>,
    /// The last answer, if it was this page that asked.
    pub own_answer: Option<Polled>,
}

/// What a tab does to become the one that polls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: it polls by itself.
    Alone,
    /// Nothing: nobody would see it.
    Aside,
    /// It waits in line.
    InFront,
}

/// A question for the list on its way.
#[derive(Clone)]
pub(super) struct Poll {
    pub ticket: Ticket,
    pub asked_at: Ms,
    pub lands_at: Ms,
    pub failure: Option<Error>,
}

/// The question who is signed in, on its way.
#[derive(Clone, Copy)]
pub(super) struct Introduction {
    pub lands_at: Ms,
    pub is_answered: bool,
}

/// An answer to a poll, for the other tabs.
#[derive(Clone)]
pub(super) struct Polled {
    pub asked_at: Timestamp,
    pub received_at: Timestamp,
    pub failure: Option<Error>,
}

impl Page {
    pub(super) fn new() -> Self {
        let settings = Settings {
            pace: Pace::default(),
            can: selfcommunity::CAPABILITIES,
            page_size: PageRequest::USUAL_LIMIT,
        };
        Self {
            inbox: Inbox::new(settings),
            wake_at: None,
            poll: None,
            introduction: None,
            stays_at: None,
            shares: false,
            place: Place::Alone,
            leads: false,
            edition: None,
            own_answer: None,
        }
    }

    /// Whether it knows the list that all answers of the day tell.
    pub(super) fn knows_list(&self) -> bool {
        self.edition == Some(self.inbox.edition())
    }

    fn next_due(&self) -> Option<Ms> {
        let poll = self.poll.as_ref().map(|poll| poll.lands_at);
        let introduction = self.introduction.map(|introduction| introduction.lands_at);
        [self.wake_at, poll, introduction, self.stays_at]
            .into_iter()
            .flatten()
            .min()
    }
}

impl Tab {
    /// When something happens here by itself.
    pub(super) fn next_due(&self) -> Option<Ms> {
        let page = self.page.as_ref().and_then(Page::next_due);
        [self.loads_at, page].into_iter().flatten().min()
    }

    /// Keeps for the next page what this one knows.
    pub(super) fn remember(&mut self) {
        if let Some(page) = &self.page {
            self.trouble = page.inbox.trouble();
        }
        let Some(page) = self.page.as_ref().filter(|page| page.shares) else {
            return;
        };
        let shown = page.inbox.snapshot(&Default::default());
        match (shown.status, shown.updated_at) {
            (Status::SignedOut, _) => self.memory = None,
            (Status::Ready | Status::Stale, Some(at)) => self.memory = Some((shown.count, at)),
            _ => {}
        }
    }
}
