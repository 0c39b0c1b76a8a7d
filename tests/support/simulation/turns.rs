//! One tab at a time does something about a person.

use connection_bell::inbox::{Effect, Event};
use connection_bell::model::{PersonId, Timestamp};

use super::{Lock, Tab, Turn, World};

/// How long a turn stays taken once all is said: until the others have heard it.
const LINGER_MS: i64 = super::channel::LONGEST_DELAY_MS;

impl Tab {
    pub fn next_turn_end(&self) -> Option<Timestamp> {
        let ends = self.turns.values().filter_map(|turn| match turn {
            Turn::Own { until } => *until,
            Turn::Others => None,
        });
        ends.min()
    }
}

impl World {
    /// Whether it is this tab's turn to do something about `person`.
    pub(super) fn take_turn(&mut self, place: usize, person: u64) -> bool {
        let tab = self.tab(place);
        if tab.away || tab.group.is_none() {
            return true;
        }
        match tab.turns.get(&person) {
            Some(Turn::Own { .. }) => self.put_turn(place, person, Turn::Own { until: None }),
            Some(Turn::Others) => {}
            None => {
                let (lock, id) = (Lock::Turn(tab.group, person), tab.id);
                if self.locks.try_take(lock, id) {
                    self.put_turn(place, person, Turn::Own { until: None });
                } else {
                    self.await_end(place, person);
                }
            }
        }
        matches!(self.tab(place).turns.get(&person), Some(Turn::Own { .. }))
    }

    /// What the tab did about `person` has ended, and it said so.
    pub(super) fn end_turn(&mut self, place: usize, person: u64) {
        let until = Some(Timestamp(self.now.0 + LINGER_MS));
        if let Some(Turn::Own { .. }) = self.tab(place).turns.get(&person) {
            self.put_turn(place, person, Turn::Own { until });
        }
    }

    /// Gives back a turn that is over.
    pub(super) fn end_due_turn(&mut self) -> bool {
        let now = self.now;
        let is_over =
            |turn: &Turn| matches!(turn, Turn::Own { until: Some(until) } if *until <= now);
        let over = self.open_tabs().find_map(|(place, tab)| {
            let mut turns = tab.turns.iter();
            let (person, _) = turns.find(|(_, turn)| !tab.away && is_over(turn))?;
            Some((place, *person))
        });
        if let Some((place, person)) = over {
            self.forget_turn(place, person);
            self.grant();
        }
        over.is_some()
    }

    pub(super) fn leave_turn_to_others(&mut self, place: usize, person: u64) {
        if !self.tab(place).turns.contains_key(&person) {
            self.await_end(place, person);
        }
    }

    pub(super) fn others_turn_ended(&mut self, place: usize, person: u64) {
        if self.tab(place).turns.get(&person) == Some(&Turn::Others) {
            self.forget_turn(place, person);
        }
    }

    /// The turn has come although nobody said how the last one ended.
    pub(super) fn lose_turn(&mut self, place: usize, person: u64) {
        self.forget_turn(place, person);
        self.dispatch(place, Event::LostElsewhere(PersonId(person)));
    }

    /// The tab shares no more: its turns are free, and whose end it awaited it will find out.
    pub(super) fn leave_turns(&mut self, place: usize) {
        let tab = self.tab_mut(place);
        tab.turns.retain(|_, turn| *turn == Turn::Others);
        let id = tab.id;
        self.locks.leave_all(id);
    }

    /// It shares again.
    pub(super) fn resume_turns(&mut self, place: usize) {
        let awaited: Vec<u64> = self.tab(place).turns.keys().copied().collect();
        for person in awaited {
            self.await_end(place, person);
        }
        self.grant();
    }

    /// Sends it unless another tab does something about the same person. A page that goes away
    /// cannot wait to hear that.
    pub(super) fn send_in_turn(&mut self, place: usize, effect: Effect) {
        let Effect::Send {
            id,
            person,
            keepalive,
            ..
        } = effect
        else {
            unreachable!("it is an action")
        };
        if keepalive {
            match self.tab(place).turns.get(&person.0) {
                Some(Turn::Others) => self.dispatch(place, Event::Taken(id)),
                _ => self.call(place, effect),
            }
        } else if self.tab(place).introduced_at.is_some() {
            self.tab_mut(place).held.push(effect);
        } else if !self.take_turn(place, person.0) {
            self.dispatch(place, Event::Taken(id));
        } else if self.tab(place).bench.inbox.is_sending(id) {
            self.call(place, effect);
        } else {
            self.end_turn(place, person.0);
        }
    }

    /// Sends what was held back.
    pub(super) fn send_held(&mut self, place: usize) {
        for mut effect in std::mem::take(&mut self.tab_mut(place).held) {
            let (Effect::Send { keepalive, .. }, away) = (&mut effect, self.tab(place).away) else {
                unreachable!("it is an action")
            };
            *keepalive = away;
            self.send_in_turn(place, effect);
        }
    }

    fn await_end(&mut self, place: usize, person: u64) {
        self.put_turn(place, person, Turn::Others);
        let (lock, id) = {
            let tab = self.tab(place);
            (Lock::Turn(tab.group, person), tab.id)
        };
        self.locks.line_up(lock, id);
        self.grant();
    }

    fn forget_turn(&mut self, place: usize, person: u64) {
        let tab = self.tab_mut(place);
        tab.turns.remove(&person);
        let (lock, id) = (Lock::Turn(tab.group, person), tab.id);
        self.locks.leave(lock, id);
    }

    fn put_turn(&mut self, place: usize, person: u64, turn: Turn) {
        self.tab_mut(place).turns.insert(person, turn);
    }
}
