//! What a search is said to have found.

use super::scene::RosterScene;
use crate::inbox::RosterSnapshot;
use crate::widget::reactive::follow;
use crate::widget::words::Words;

/// Says how many were found whenever a search has come to its end.
pub(super) fn follow_search(scene: &RosterScene) {
    let scene = scene.clone();
    let mut said = None;
    follow(move || {
        let found = scene.with(found);
        if said
            .replace(found.clone())
            .is_some_and(|before| before != found)
        {
            let words = &scene.bell.setting.words;
            let text =
                found.map(|(search, count)| words.with_untracked(|w| sentence(w, &search, count)));
            scene.news.set(text.unwrap_or_default());
        }
    });
}

/// What was searched for, and how many that found.
fn found(shown: &RosterSnapshot) -> Option<(String, u64)> {
    let is_over = shown.is_settled && !shown.loading && !shown.search.is_empty();
    let count = u64::try_from(shown.people.len()).unwrap_or(u64::MAX);
    is_over.then(|| (shown.search.clone(), count))
}

fn sentence(words: &Words, search: &str, count: u64) -> String {
    match count {
        0 => words.nobody_found().fill(&[("search", search)]),
        _ => words.count(words.found(), count, &[]),
    }
}
