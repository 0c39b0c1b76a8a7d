//! A part of the list as the platform sent it, left in the browser until it has to be read.

use std::rc::Rc;

use crate::browser::Answered;
use crate::call::Error;
use crate::coordination::ListResponse;
use crate::model::{Page, PendingRequest};

type List = Result<Page<PendingRequest>, Error>;

/// Reads a part of the list as the session's platform sends it.
pub(super) type ReadPage = Rc<dyn Fn(&Answered) -> List>;

/// A part of the list as the platform sent it; the text is still the browser's own.
#[derive(Clone)]
pub(super) struct RawPage(Rc<Unread>);

struct Unread {
    answered: Answered,
    read: ReadPage,
}

impl RawPage {
    pub(super) fn new(answered: Answered, read: ReadPage) -> Self {
        Self(Rc::new(Unread { answered, read }))
    }

    pub(super) fn answered(&self) -> &Answered {
        &self.0.answered
    }
}

impl ListResponse for RawPage {
    fn is_same(&self, other: &Self) -> bool {
        let (own, other) = (self.answered(), other.answered());
        own.status == 200 && other.status == 200 && own.text == other.text
    }

    fn read(&self) -> List {
        (self.0.read)(self.answered())
    }
}
