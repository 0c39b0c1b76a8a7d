use std::sync::Arc;

use litemap::LiteMap;

use super::dom::{View, element};
use super::outcome::outcome;
use super::reactive::{Scene, follow};
use super::scene::BellScene;
use super::signal::ThinSignal;
use super::together::answered_together;
use super::words::Words;
use crate::inbox::{Request, RequestState, Snapshot, Status};
use crate::model::RequestKey;

/// The newest sentence.
pub(super) type News = ThinSignal<String>;

/// Says aloud, once and politely, what `news` holds; for screen readers only.
pub(super) fn announcer(news: &News) -> View {
    let attributes = [
        ("class", "for-readers"),
        ("role", "status"),
        ("aria-live", "polite"),
    ];
    element("p", &attributes).child(news.text(News::get))
}

/// What is new in the list since the last look: arrivals, and what became of answers.
pub(super) fn list_news(scene: &BellScene) -> News {
    let news = News::default();
    let (scene, told) = (scene.clone(), news.clone());
    let mut seen = Seen::default();
    follow(move || {
        let snapshot = scene.snapshot.get();
        let words = &scene.setting.words;
        if let Some(said) = words.with_untracked(|words| seen.look(words, &snapshot)) {
            told.set(said);
        }
    });
    news
}

/// What was seen of the list.
#[derive(Default)]
struct Seen {
    last: Arc<Snapshot>,
    keys: LiteMap<RequestKey, ()>,
}

impl Seen {
    /// Looks at the list again; gives what is to be said about it.
    fn look(&mut self, words: &Words, now: &Arc<Snapshot>) -> Option<String> {
        let had_list = matches!(self.last.status, Status::Ready | Status::Stale);
        let grown_by_hand = self.last.loading_more && !now.loading_more;
        let new: Vec<&str> = now
            .requests
            .iter()
            .filter(|request| self.keys.insert(request.key.clone(), ()).is_none())
            .map(|request| request.person.name.as_str())
            .collect();
        let answered = now.requests.iter().find_map(|request| {
            let before = self.last.requests.iter().find(|old| old.key == request.key);
            before.and_then(|before| answer_news(words, before, request))
        });
        let before = std::mem::replace(&mut self.last, Arc::clone(now));
        let together = answered_together(words, now).filter(|_| before.together().is_none());
        together
            .or(answered)
            .or_else(|| (had_list && !grown_by_hand).then(|| arrival(words, &new))?)
    }
}

fn arrival(words: &Words, names: &[&str]) -> Option<String> {
    let (first, others) = names.split_first()?;
    let name = [("name", *first)];
    Some(match u64::try_from(others.len()).unwrap_or(u64::MAX) {
        0 => words.arrived().fill(&name),
        others => words.count(words.arrived_more(), others, &name),
    })
}

fn answer_news(words: &Words, before: &Request, now: &Request) -> Option<String> {
    if before.state == now.state {
        return None;
    }
    match (now.state, &now.error) {
        (RequestState::Failed, Some(error)) | (RequestState::Declined, Some(error)) => {
            Some(words.failure(error))
        }
        (RequestState::Accepted | RequestState::Declined, None) if now.together => None,
        (RequestState::Accepted | RequestState::Declined | RequestState::Gone, _) => {
            Some(outcome(words, now))
        }
        _ => None,
    }
}
