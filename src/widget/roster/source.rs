use std::rc::Rc;
use std::sync::Arc;

use crate::inbox::{Relation, RosterSnapshot};
use crate::model::{Capabilities, PersonId, Roster};
use crate::widget::intent::OnIntent;
use crate::widget::signal::ThinSignal;

/// Where the people of a view come from, and what can be wanted of it.
#[derive(Clone)]
pub(in crate::widget) struct RosterSource {
    /// Which list it is.
    pub(in crate::widget) roster: Roster,
    /// What its platform can do.
    pub(in crate::widget) can: Capabilities,
    /// All that is to be seen of it.
    pub(in crate::widget) shown: ThinSignal<Arc<RosterSnapshot>>,
    /// Told when one may stand elsewhere with the signed-in person than before.
    pub(in crate::widget) relations: ThinSignal<()>,
    /// Where the signed-in person and another one stand.
    pub(in crate::widget) relation: Rc<dyn Fn(PersonId) -> Relation>,
    /// What to do when somebody wants something of the list.
    pub(in crate::widget) on_wish: Rc<dyn Fn(Wish)>,
    /// What to do when somebody wants something of a person.
    pub(in crate::widget) on_intent: OnIntent,
}

/// What somebody wants of a list of people.
pub(in crate::widget) enum Wish {
    /// To see it.
    Look,
    /// Those whom this finds.
    Search(String),
    /// More of it.
    More {
        /// Nobody clicked; the end of the list came into view.
        by_itself: bool,
    },
    /// Another try after a failure.
    Retry,
}
