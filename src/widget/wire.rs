//! Where the widget meets the session: the one file that knows both.

use std::rc::Rc;
use std::sync::Arc;

use super::dom::View;
use super::intent::{Intent, OnIntent};
use super::look::Look;
use super::roster::{RosterSource, Wish};
use super::signal::ThinSignal;
use super::view::{bell_view, button_view};
use super::words::Words;
use crate::live::{LiveRoster, Session, Subscription};
use crate::model::{PersonId, Roster};

/// The bell of a session; in a shadow root that has the styles.
pub(super) fn wired_bell(
    session: Rc<Session>,
    connecting: &Rc<Session>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
    open: ThinSignal<bool>,
) -> View {
    let snapshot = ThinSignal::new(session.snapshot());
    let subscription = session.subscribe({
        let (session, snapshot) = (Rc::downgrade(&session), snapshot.clone());
        move || {
            let now = session.upgrade().map(|session| session.snapshot());
            let is_new = |now: &Arc<_>| snapshot.with_untracked(|old| !Arc::ptr_eq(old, now));
            if let Some(now) = now.filter(is_new) {
                snapshot.set(now);
            }
        }
    });
    let listening = session.listen();
    let (rosters, kept) = rosters(&session, connecting);
    bell_view(snapshot, look, words, open, rosters, obey(&session)).keep(Box::new((
        subscription,
        listening,
        session,
        kept,
    )))
}

/// What keeps a list of people at work.
type Kept = (Rc<LiveRoster>, [Subscription; 2]);

/// The lists of people that one of the two sessions has.
fn rosters(session: &Rc<Session>, connecting: &Rc<Session>) -> (Vec<RosterSource>, Vec<Kept>) {
    let all = [Roster::Sent, Roster::Connections, Roster::People];
    let live = |roster| {
        let own = LiveRoster::new(Rc::clone(session), roster);
        own.or_else(|| LiveRoster::new(Rc::clone(connecting), roster))
    };
    let wired = |roster| live(roster).map(|live| wired_roster(roster, live));
    all.into_iter().filter_map(wired).unzip()
}

fn wired_roster(roster: Roster, live: Rc<LiveRoster>) -> (RosterSource, Kept) {
    let shown = ThinSignal::new(Arc::new(live.snapshot()));
    let relations = ThinSignal::new(());
    let changed = live.subscribe({
        let (live, shown, relations) = (Rc::downgrade(&live), shown.clone(), relations.clone());
        move || {
            let Some(live) = live.upgrade() else { return };
            let before = shown.with_untracked(|shown| shown.people.len());
            let now = live.snapshot();
            // Those who come behind the others say nothing of where these stand.
            let tells_of_them = !now.loading && now.people.len() <= before;
            shown.set(Arc::new(now));
            if tells_of_them {
                relations.notify();
            }
        }
    });
    let acted = live.session().subscribe({
        let relations = relations.clone();
        move || relations.notify()
    });
    let source = RosterSource {
        roster,
        can: live.capabilities(),
        shown,
        relations,
        relation: Rc::new({
            let live = Rc::downgrade(&live);
            move |person| {
                live.upgrade()
                    .map(|live| live.relation(person))
                    .unwrap_or_default()
            }
        }),
        on_wish: Rc::new({
            let live = Rc::downgrade(&live);
            move |wish| grant(live.upgrade().as_deref(), wish)
        }),
        on_intent: obey(live.session()),
    };
    (source, (live, [changed, acted]))
}

/// A wish that comes after the end is nobody's.
fn grant(live: Option<&LiveRoster>, wish: Wish) {
    let Some(live) = live else { return };
    match wish {
        Wish::Look => live.look(),
        Wish::Search(text) => live.search(&text),
        Wish::More { by_itself } => live.load_more(by_itself),
        Wish::Retry => live.retry(),
    }
}

/// The button of a session for one person; in a shadow root that has the styles.
pub(super) fn wired_button(
    session: Rc<Session>,
    person: PersonId,
    person_name: ThinSignal<Option<String>>,
    look: ThinSignal<Look>,
    words: ThinSignal<Arc<Words>>,
) -> View {
    let can = session.capabilities();
    let relation = ThinSignal::new(session.relation(person));
    let subscription = session.subscribe({
        let (session, relation) = (Rc::downgrade(&session), relation.clone());
        move || {
            if let Some(session) = session.upgrade() {
                relation.renew(session.relation(person));
            }
        }
    });
    let watching = session.watch(person);
    let on_intent = obey(&session);
    button_view(relation, can, person, person_name, look, words, on_intent).keep(Box::new((
        subscription,
        watching,
        session,
    )))
}

/// A click that comes after the end has nobody to obey it.
fn obey(session: &Rc<Session>) -> OnIntent {
    let session = Rc::downgrade(session);
    Rc::new(move |intent| {
        let Some(session) = session.upgrade() else {
            return;
        };
        match intent {
            Intent::Act(action, person) => session.act(action, person),
            Intent::AnswerAll(action, people) => session.answer_all(action, people),
            Intent::UndoAll => session.undo_all(),
            Intent::Dismiss(person) => session.dismiss(person),
            Intent::Refresh => session.refresh(),
            Intent::LoadMore => session.load_more(),
            Intent::Opened => session.look(),
            Intent::Closed => {}
        }
    })
}
