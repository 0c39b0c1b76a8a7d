use connection_bell::model::{Action, Instant};

use super::{Tab, TabId};

/// An action that was sent.
#[derive(Debug)]
struct Sent {
    account: usize,
    person: u64,
    tab: TabId,
    action: Action,
    /// Whether the tab shared with others, so that they could know of it.
    is_shared: bool,
    end: End,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    /// Its answer is awaited.
    Awaited,
    /// The platform said what became of it.
    Told,
    /// Nobody will ever say.
    Untold(Instant),
}

/// All actions that were sent, and how they ended.
#[derive(Debug, Default)]
pub struct History(Vec<Sent>);

impl History {
    /// Notes that `tab` sends something. Nobody may be doing anything about the same person, and
    /// what ended in doubt must have been asked about since. A tab that shares with nobody knows
    /// of no other.
    pub fn send(&mut self, tab: &Tab, action: Action, person: u64) {
        let is_shared = tab.group.is_some();
        let same = |sent: &&Sent| {
            let is_known = is_shared && sent.is_shared;
            is_known && sent.account == tab.account && sent.person == person
        };
        for before in self.0.iter().filter(same) {
            let asked = tab.asked_about.get(&person);
            let may_send = match before.end {
                End::Awaited => false,
                End::Told => true,
                End::Untold(since) => asked >= Some(&since) || tab.joined_at > since,
            };
            assert!(may_send, "{action:?} {person} after {before:?}");
        }
        self.0.push(Sent {
            account: tab.account,
            person,
            tab: tab.id,
            action,
            is_shared,
            end: End::Awaited,
        });
    }

    /// The last action of `tab` about a person ended, perhaps after nobody thought so any more.
    pub fn end(&mut self, tab: TabId, person: u64, untold: Option<Instant>) {
        let mut sent = self.0.iter_mut().rev();
        let last = sent.find(|sent| sent.tab == tab && sent.person == person);
        if let Some(last) = last {
            last.end = match (last.end, untold) {
                (End::Awaited, Some(since)) => End::Untold(since),
                (before, Some(_)) => before,
                (_, None) => End::Told,
            };
        }
    }

    /// Nobody will hear how the actions of `tab` end.
    pub fn lose(&mut self, tab: TabId, now: Instant) {
        for sent in &mut self.0 {
            if sent.tab == tab && sent.end == End::Awaited {
                sent.end = End::Untold(now);
            }
        }
    }
}
