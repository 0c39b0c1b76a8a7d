//! Runs what the coordinator wants done.

use gloo_timers::callback::Timeout;

use super::raw_page::RawPage;
use super::session::Session;
use crate::browser::clock;
use crate::coordination::{Input, Output};
use crate::model::Instant;

impl Session {
    pub(super) fn run(&self, output: Output<RawPage>) {
        match output {
            Output::FetchPage { listing, part } => self.fetch_page(listing, part),
            Output::FetchStatuses { me, ticket, people } => {
                self.fetch_statuses(me, ticket, &people);
            }
            Output::FetchCurrentUser { epoch } => self.fetch_current_user(epoch),
            Output::Send {
                id,
                action,
                person,
                me,
            } => self.send(id, action, person, me),
            Output::Join { id, with } => self.results.join(id, with),
            Output::Settle { id, result } => self.results.settle(id, &result),
            Output::CurrentUser(result) => self.results.tell_current_user(&result),
            Output::Notify(notice) => self.notices.tell(&notice),
            Output::RequestLock { name, mode } => self.request_lock(name, mode),
            Output::ReleaseLock(name) => self.tabs.release(name),
            Output::QueryLead(query) => self.query_lead(query),
            Output::JoinGroup(person) => self.join_group(person),
            Output::LeaveGroup => self.tabs.leave(),
            Output::Broadcast(message) => self.tabs.broadcast(&message),
            Output::SetTimer(at) => self.set_timer(at),
            Output::StoreCount { person, count } => self.store_count(person, count),
            Output::ForgetOtherCounts(person) => self.forget_other_counts(person),
            Output::StoreTrouble(trouble) => self.store_trouble(trouble),
        }
    }

    fn set_timer(&self, at: Option<Instant>) {
        let timer = at.map(|at| self.timer(at));
        self.timer.replace(timer);
    }

    fn timer(&self, at: Instant) -> Timeout {
        let wait_ms = at.0.saturating_sub(clock::now().0);
        let this = self.this.clone();
        clock::after(u64::try_from(wait_ms).unwrap_or(0), move || {
            if let Some(session) = this.upgrade() {
                session.receive(Input::TimerFired);
            }
        })
    }
}
