//! What stands above the list, or in its place.

mod banner;
mod message;
mod skeleton;

use super::dom::{Keyed, View};
use super::reactive::Scene;
use super::scene::BellScene;
use super::words::Words;
use crate::inbox::{Snapshot, Status};
use banner::banner;
use message::{empty, failed};

pub(super) use message::{message, signed_out};
pub(super) use skeleton::skeleton;

const LOADING: &str = "loading";
const EMPTY: &str = "empty";
const FAILED: &str = "failed";
const SIGNED_OUT: &str = "signed out";
const OLD: &str = "old";

/// What is to be said about the list: that it loads, is empty, old, or did not come.
pub(super) fn notes(scene: &BellScene) -> Keyed {
    scene.each(names, note)
}

fn names(scene: &BellScene) -> Vec<String> {
    let names = scene.snapshot.with(|snapshot| names_of(snapshot));
    names.into_iter().flatten().map(str::to_owned).collect()
}

fn names_of(snapshot: &Snapshot) -> [Option<&'static str>; 2] {
    let is_empty = snapshot.requests.is_empty() && !snapshot.more;
    let empty = is_empty.then_some(EMPTY);
    match snapshot.status {
        Status::Loading => [Some(LOADING), None],
        Status::Failed => [Some(FAILED), None],
        Status::SignedOut => [Some(SIGNED_OUT), None],
        Status::Stale => [Some(OLD), empty],
        Status::Ready => [empty, None],
    }
}

fn note(scene: &BellScene, name: &str) -> Option<View> {
    Some(match name {
        LOADING => skeleton(scene, Words::loading),
        EMPTY => empty(scene),
        FAILED => failed(scene),
        SIGNED_OUT => signed_out(scene),
        OLD => banner(scene),
        _ => return None,
    })
}
