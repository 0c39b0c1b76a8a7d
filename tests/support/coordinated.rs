//! A coordinator on the bench: inputs in, outputs out, and nothing happens by itself.

use std::cell::Cell;
use std::rc::Rc;

use connection_bell::call::Error;
use connection_bell::coordination::{
    Coordinator, CoordinatorSettings, FetchedPage, Input, ListResponse, LockName, Output,
};
use connection_bell::inbox::{ActionId, Event, Listing, Moment, Pace, Settings};
use connection_bell::model::{
    Action, Capabilities, Instant, Page, PageRequest, PendingRequest, PersonId,
};

use super::{PAGE_SIZE, PAGED, pending_of};

pub const ME: PersonId = PersonId(900);

/// A response with these senders, that counts how often it is read.
#[derive(Debug, Clone)]
pub struct Counted {
    pub senders: Vec<u64>,
    pub reads: Rc<Cell<u32>>,
}

impl ListResponse for Counted {
    fn is_same(&self, other: &Self) -> bool {
        self.senders == other.senders
    }

    fn read(&self) -> Result<Page<PendingRequest>, Error> {
        self.reads.set(self.reads.get() + 1);
        Ok(pending_of(&self.senders))
    }
}

pub struct Coordinated {
    pub machine: Coordinator<Counted>,
    pub now: Instant,
    pub reads: Rc<Cell<u32>>,
}

impl Coordinated {
    /// A page in front, of whose visitor nobody knows who they are.
    pub fn new(can: Capabilities, pace: Pace, names_me: bool) -> Self {
        let settings = CoordinatorSettings {
            inbox: Settings {
                pace,
                can,
                page_size: PAGE_SIZE,
            },
            user_id: None,
            names_me,
            can_share: true,
            is_page: true,
        };
        let now = Instant(1_800_000_000_000);
        Self {
            machine: Coordinator::new(settings, Moment { now, chance: 0.5 }),
            now,
            reads: Rc::default(),
        }
    }

    /// A page with a bell, in a group, that lists these requests.
    pub fn listing(senders: &[u64]) -> Self {
        let mut tab = Self::new(PAGED, Pace::default(), false);
        let polls = tab.lead();
        tab.polled(asked_for(&polls), senders);
        tab
    }

    /// A bell comes, and no other tab wants to lead.
    pub fn lead(&mut self) -> Vec<Output<Counted>> {
        self.on(Input::UserIdGiven(ME));
        self.event(Event::Listen);
        self.granted(LockName::Lead);
        self.on(Input::LeadQueried {
            query: 1,
            is_contended: false,
        })
    }

    pub fn on(&mut self, input: Input<Counted>) -> Vec<Output<Counted>> {
        let now = self.now;
        self.machine.on(input, Moment { now, chance: 0.5 });
        std::iter::from_fn(|| self.machine.next_output()).collect()
    }

    pub fn event(&mut self, event: Event) -> Vec<Output<Counted>> {
        self.on(Input::Event(event))
    }

    pub fn click(&mut self, id: u64, action: Action, person: u64) -> Vec<Output<Counted>> {
        let (id, person) = (ActionId(id), PersonId(person));
        self.event(Event::Act { id, action, person })
    }

    pub fn granted(&mut self, name: LockName) -> Vec<Output<Counted>> {
        self.on(Input::LockGranted(name))
    }

    /// The platform says who is signed in.
    pub fn identified(&mut self, epoch: u32) -> Vec<Output<Counted>> {
        let result = Ok(ME);
        self.on(Input::CurrentUserFetched { epoch, result })
    }

    /// The first page comes, as a poll asked for it.
    pub fn polled(&mut self, listing: Listing, senders: &[u64]) -> Vec<Output<Counted>> {
        let response = Counted {
            senders: senders.to_vec(),
            reads: Rc::clone(&self.reads),
        };
        self.on(Input::PageFetched(FetchedPage {
            listing,
            part: PageRequest::first(PAGE_SIZE),
            asked_at: self.now,
            received_at: self.now,
            result: Ok(response),
        }))
    }
}

/// Why the list was asked for first.
pub fn asked_for(outputs: &[Output<Counted>]) -> Listing {
    let listing = outputs.iter().find_map(|output| match output {
        Output::FetchPage { listing, .. } => Some(*listing),
        _ => None,
    });
    listing.expect("the list is asked for")
}

/// What is sent, about whom, and in whose name.
pub fn sent(outputs: &[Output<Counted>]) -> Vec<(Action, u64, Option<PersonId>)> {
    let sent = outputs.iter().filter_map(|output| match output {
        Output::Send {
            action, person, me, ..
        } => Some((*action, person.0, *me)),
        _ => None,
    });
    sent.collect()
}

/// The locks that are requested, and those that are given back.
pub fn locks(outputs: &[Output<Counted>]) -> (Vec<LockName>, Vec<LockName>) {
    let (mut requested, mut released) = (Vec::new(), Vec::new());
    for output in outputs {
        match output {
            Output::RequestLock { name, .. } => requested.push(*name),
            Output::ReleaseLock(name) => released.push(*name),
            _ => {}
        }
    }
    (requested, released)
}
