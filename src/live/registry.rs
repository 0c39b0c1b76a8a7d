use std::cell::RefCell;
use std::rc::{Rc, Weak};

use super::session::{Session, SessionOptions};

thread_local! {
    static SESSIONS: RefCell<Vec<Weak<Session>>> = const { RefCell::new(Vec::new()) };
}

/// The page's session for these options: the one that bells and buttons already share, if there
/// is one for the same platform, site, person and token, else a new one. It lives as long as
/// somebody holds it.
///
/// `None` if the site's address is no `http` or `https` one.
pub fn open(options: SessionOptions) -> Option<Rc<Session>> {
    if let Some(session) = find(&options) {
        session.share_with(&options);
        return Some(session);
    }
    let session = Session::new(options)?;
    SESSIONS.with_borrow_mut(|sessions| sessions.push(Rc::downgrade(&session)));
    Some(session)
}

fn find(options: &SessionOptions) -> Option<Rc<Session>> {
    SESSIONS.with_borrow_mut(|sessions| {
        sessions.retain(|session| session.strong_count() > 0);
        sessions
            .iter()
            .filter_map(Weak::upgrade)
            .find(|session| session.serves(options))
    })
}
