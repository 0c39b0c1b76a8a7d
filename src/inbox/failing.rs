//! Actions that were not carried out.

use std::sync::Arc;

use super::actions::{Act, Phase};
use super::effect::Notice;
use super::event::Moment;
use super::machine::Inbox;
use crate::call::{Error, ErrorCode};
use crate::model::PersonId;

impl Inbox {
    /// An action of this tab was not carried out.
    pub(super) fn fail(&mut self, person: PersonId, error: Error, at: Moment) {
        let was_sent = self.actions.of(person).is_some_and(Act::is_sending);
        let uncertain = was_sent && leaves_doubt(error.code);
        let Some(act) = self.fail_act(person, &error, uncertain, at) else {
            return;
        };
        self.end(&act, person, Err(error.clone()));
        self.sign_out_on(&error);
        if !error.code.is_transient() && error.code != ErrorCode::Unauthorized {
            self.schedule.ask_after_act(at);
            self.people.want(person);
        }
        self.tell(Notice::Failed(Arc::new(error)));
    }

    /// An action of another tab was not carried out.
    pub(super) fn fail_elsewhere(&mut self, person: PersonId, error: Error, at: Moment) {
        self.schedule.heed(&error, at);
        let uncertain = leaves_doubt(error.code);
        if let Some(act) = self.fail_act(person, &error, uncertain, at) {
            self.end_here(&act, Err(error));
        }
    }

    /// Takes it back on screen; gives what it was.
    fn fail_act(
        &mut self,
        person: PersonId,
        error: &Error,
        uncertain: bool,
        at: Moment,
    ) -> Option<Act> {
        if uncertain {
            self.actions.begin_doubt(person, at.now);
        }
        let act = self.actions.of_mut(person)?;
        let failed = Phase::Failed {
            error: Arc::new(error.clone()),
            at: at.now,
        };
        let was = act.clone();
        act.phase = failed;
        act.id = None;
        Some(was)
    }
}

/// Whether the platform may have done what was asked all the same.
pub(super) fn leaves_doubt(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::Network | ErrorCode::Timeout | ErrorCode::Server | ErrorCode::Malformed
    )
}
