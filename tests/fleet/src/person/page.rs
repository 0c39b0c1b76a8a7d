use connection_bell::call::Error;
use connection_bell::coordination::{
    Coordinator, CoordinatorSettings, ListResponse, PeerMessage, StoredCount,
};
use connection_bell::inbox::{Listing, Moment, Pace, Settings, Trouble};
use connection_bell::model::{Page as List, PageRequest, PendingRequest, PersonId};
use connection_bell::platform::selfcommunity;

use crate::clock::Ms;
use crate::platform::Verdict;

/// A place in a window, with what outlives the pages that come and go there.
#[derive(Clone, Default)]
pub(super) struct Tab {
    pub is_open: bool,
    pub in_front: bool,
    /// When the next page is there.
    pub loads_at: Option<Ms>,
    pub page: Option<Page>,
    /// What the session storage holds: how many wait for whom, since when that is known, and
    /// what was answered.
    pub count: Option<(PersonId, StoredCount)>,
    /// The same of a platform in trouble.
    pub trouble: Option<Trouble>,
}

/// A page with a bell: a coordinator, and what a browser holds around it.
#[derive(Clone)]
pub(super) struct Page {
    pub coordinator: Coordinator<EmptyList>,
    pub timer_at: Option<Ms>,
    pub poll: Option<Poll>,
    pub identification: Option<Identification>,
    /// Whether it hears the person's other tabs.
    pub shares: bool,
    /// Whether it was told that it holds the lock on polling.
    pub is_elected: bool,
}

/// Nobody asks to connect all day: what is looked at here is how often the list is asked for.
#[derive(Clone)]
pub(super) struct EmptyList;

pub(super) type Message = PeerMessage<EmptyList>;

impl ListResponse for EmptyList {
    fn is_same(&self, _: &Self) -> bool {
        true
    }

    fn read(&self) -> Result<List<PendingRequest>, Error> {
        Ok(List::whole(Vec::new()))
    }
}

/// A question for the list on its way.
#[derive(Clone)]
pub(super) struct Poll {
    pub listing: Listing,
    pub part: PageRequest,
    pub asked_at: Ms,
    pub lands_at: Ms,
    pub verdict: Verdict,
}

/// The question who is signed in, on its way.
#[derive(Clone)]
pub(super) struct Identification {
    pub epoch: u32,
    pub lands_at: Ms,
    pub verdict: Verdict,
}

impl Page {
    pub(super) fn new(now: Moment) -> Self {
        let settings = CoordinatorSettings {
            inbox: Settings {
                pace: Pace::default(),
                can: selfcommunity::CAPABILITIES,
                page_size: PageRequest::USUAL_LIMIT,
            },
            user_id: None,
            names_me: false,
            can_share: true,
            is_page: true,
        };
        Self {
            coordinator: Coordinator::new(settings, now),
            timer_at: None,
            poll: None,
            identification: None,
            shares: false,
            is_elected: false,
        }
    }

    fn next_due(&self) -> Option<Ms> {
        let poll = self.poll.as_ref().map(|poll| poll.lands_at);
        let identification = self.identification.as_ref().map(|asked| asked.lands_at);
        [self.timer_at, poll, identification]
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
}
