use std::ops::Deref;
use std::rc::Rc;

use super::face::Face;
use crate::inbox::Relation;
use crate::model::{Capabilities, PersonId, Roster, decimal};
use crate::widget::intent::{Intent, OnIntent};
use crate::widget::place::Place;
use crate::widget::reactive::Scene;
use crate::widget::setting::Setting;
use crate::widget::signal::ThinSignal;
use crate::widget::words::{Text, Words};

/// All that the button looks at.
#[derive(Clone)]
pub(in crate::widget) struct RelationScene(Rc<Parts>);

pub(in crate::widget) struct Parts {
    /// How it looks, and its texts.
    pub(super) setting: Setting,
    /// Where the two stand.
    pub(super) relation: ThinSignal<Relation>,
    /// Whether it asks if the connection is to be ended.
    pub(super) asking: ThinSignal<bool>,
    /// The other one.
    pub(super) person: PersonId,
    /// The button that is always there.
    pub(super) first: Place,
    on_intent: OnIntent,
    person_name: ThinSignal<Option<String>>,
    can: Capabilities,
    /// The list that it stands on.
    pub(super) roster: Option<Roster>,
}

impl Scene for RelationScene {}

impl Deref for RelationScene {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl RelationScene {
    pub(in crate::widget) fn new(
        relation: ThinSignal<Relation>,
        can: Capabilities,
        person: PersonId,
        person_name: ThinSignal<Option<String>>,
        setting: Setting,
        on_intent: OnIntent,
        roster: Option<Roster>,
    ) -> Self {
        Self(Rc::new(Parts {
            setting,
            relation,
            asking: ThinSignal::new(false),
            person,
            first: Place::default(),
            on_intent,
            person_name,
            can,
            roster,
        }))
    }

    /// An id for an element of this person's.
    pub(super) fn id(&self, name: &str) -> String {
        [name, "-", &decimal(self.person.0)].concat()
    }

    /// Says what somebody wants.
    pub(super) fn wants(&self, intent: Intent) {
        (self.on_intent)(intent);
    }

    /// What the button shows.
    pub(super) fn face(&self) -> Face {
        let asking = self.asking.get();
        self.relation
            .with(|relation| Face::of(relation, self.can, asking))
    }

    /// Whether it asks if the connection is to be ended.
    pub(super) fn asks(&self) -> bool {
        self.face() == Face::Asking
    }

    /// Whether an action is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.relation.with(|relation| relation.under_way.is_some())
    }

    /// Why the last action did not go through.
    pub(super) fn error(&self) -> Option<String> {
        let words = &self.setting.words;
        self.relation.with(|relation| {
            let error = relation.error.as_ref()?;
            Some(words.with(|words| words.reason(error).to_owned()))
        })
    }

    /// The other one's name, or what stands for it.
    pub(super) fn name(&self) -> String {
        let known = self.person_name.get();
        known.unwrap_or_else(|| self.say(Words::this_person, &[]))
    }

    /// A text with these values in it.
    pub(super) fn say(&self, text: fn(&Words) -> &Text, values: &[(&str, &str)]) -> String {
        self.setting.words.with(|words| text(words).fill(values))
    }
}
