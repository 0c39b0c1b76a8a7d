use super::scene::RosterScene;
use crate::widget::avatar::avatar;
use crate::widget::dom::{View, element};
use crate::widget::reactive::{Scene, follow};
use crate::widget::relation::{RelationScene, announce_change, relation_controls};
use crate::widget::row::named;
use crate::widget::scene::RowScene;
use crate::widget::signal::ThinSignal;
use crate::widget::time_ago::time_since;

/// Somebody on a list of people, and what can be done about them.
pub(super) fn person(scene: &RosterScene, row: &RowScene) -> View {
    let relation = relation(scene, row);
    announce_change(&relation, &scene.news);
    let what = element("div", &[("class", "what")]).child(relation_controls(&relation));
    element("li", &[("class", "item person"), ("part", "item")])
        .child(avatar(row))
        .child(who(row))
        .child(what)
}

fn who(row: &RowScene) -> View {
    element("div", &[("class", "who")])
        .child(named(row))
        .child(time_since(row))
        .child(row.part(headline, |_, text| {
            let attributes = [("class", "headline"), ("part", "message"), ("dir", "auto")];
            element("p", &attributes).child(text)
        }))
}

fn headline(row: &RowScene) -> Option<String> {
    row.request.with(|request| request.person.headline.clone())
}

fn relation(scene: &RosterScene, row: &RowScene) -> RelationScene {
    let (id, name) = row
        .request
        .with_untracked(|request| (request.person.id, request.person.name.clone()));
    let source = scene.source.clone();
    let relation = ThinSignal::new((source.relation)(id));
    let shown = relation.clone();
    follow(move || {
        source.relations.get();
        shown.renew((source.relation)(id));
    });
    RelationScene::new(
        relation,
        scene.source.can,
        id,
        ThinSignal::new(Some(name)),
        scene.bell.setting.clone(),
        scene.source.on_intent.clone(),
        Some(scene.source.roster),
    )
}
