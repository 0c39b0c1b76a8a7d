//! Where the widget meets the session: the one file that knows both.

use std::rc::Rc;
use std::sync::Arc;

use super::dom::View;
use super::intent::{Intent, OnIntent};
use super::look::Look;
use super::signal::ThinSignal;
use super::view::{bell_view, button_view};
use super::words::Words;
use crate::live::Session;
use crate::model::PersonId;

/// The bell of a session; in a shadow root that has the styles.
pub(super) fn wired_bell(
    session: Rc<Session>,
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
    bell_view(snapshot, look, words, open, obey(&session)).keep(Box::new((
        subscription,
        listening,
        session,
    )))
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
