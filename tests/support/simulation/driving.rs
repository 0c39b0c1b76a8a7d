//! What a driver does for the coordinators: runs their outputs and brings them inputs.

use connection_bell::coordination::{Input, Output};
use connection_bell::inbox::{Effect, Event, Moment, Notice};

use super::coming_and_going::account_of;
use super::{Response, TabId, World};

impl World {
    /// Tells one tab of an event, and does what it wants.
    pub(super) fn dispatch(&mut self, place: usize, event: Event) {
        self.on(place, Input::Event(event));
    }

    /// Brings one tab an input, and does what it wants.
    pub(super) fn on(&mut self, place: usize, input: Input<Response>) {
        let at = Moment {
            now: self.now,
            chance: 0.5,
        };
        let tab = self.tab_mut(place);
        let id = tab.id;
        tab.coordinator.on(input, at);
        self.run_outputs(id);
        self.grant();
    }

    fn run_outputs(&mut self, id: TabId) {
        while let Some(place) = self.place_of(id) {
            match self.tab_mut(place).coordinator.next_output() {
                Some(output) => self.run(place, output),
                None => break,
            }
        }
    }

    fn run(&mut self, place: usize, output: Output<Response>) {
        match output {
            Output::FetchPage { listing, part } => self.call(place, Effect::List { listing, part }),
            Output::FetchStatuses { ticket, people, .. } => {
                self.call(place, Effect::AskStatuses { ticket, people });
            }
            Output::Send {
                id,
                action,
                person,
                me,
            } => {
                let keepalive = self.tab(place).away;
                let send = Effect::Send {
                    id,
                    action,
                    person,
                    me,
                    keepalive,
                };
                self.call(place, send);
            }
            Output::Join { id, with } => self.tab_mut(place).join_click(id, with),
            Output::Settle { id, .. } => self.tab_mut(place).end_click(id),
            Output::Notify(notice) => self.note_notice(place, &notice),
            Output::RequestLock { name, mode } => self.request_lock(place, name, mode),
            Output::ReleaseLock(name) => self.release_lock(place, name),
            Output::QueryLead(query) => self.query_lead(place, query),
            Output::JoinGroup(person) => self.join(place, account_of(person)),
            Output::LeaveGroup => self.leave(place),
            Output::Broadcast(message) => self.say(place, &message),
            Output::FetchCurrentUser { epoch } => self.fetch_current_user(place, epoch),
            Output::SetTimer(at) => self.tab_mut(place).timer_at = at,
            Output::StoreCount { person, count } => {
                self.stored[place] = count.map(|count| (person, count));
            }
            Output::ForgetOtherCounts(person) => {
                self.stored[place].take_if(|(whose, ..)| *whose != person);
            }
            Output::CurrentUser(_) | Output::StoreTrouble(_) => {}
        }
    }

    fn note_notice(&mut self, place: usize, notice: &Notice) {
        let tab = self.tab_mut(place);
        match notice {
            Notice::Arrived(request) => tab.arrived.push(request.person.id.0),
            Notice::SignedIn => tab.arrived.clear(),
            _ => {}
        }
    }
}
