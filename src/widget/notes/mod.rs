//! What stands above the list, or in its place.

mod banner;
mod message;
mod skeleton;

use leptos::prelude::*;

use super::reactive::{Reactive, Scene};
use super::scene::BellScene;
use crate::inbox::{Snapshot, Status};
use banner::banner;
use message::{empty, failed, signed_out};
use skeleton::skeleton;

const LOADING: &str = "loading";
const EMPTY: &str = "empty";
const FAILED: &str = "failed";
const SIGNED_OUT: &str = "signed out";
const OLD: &str = "old";
const OLD_AND_EMPTY: &str = "old and empty";

/// What is to be said about the list: that it loads, is empty, old, or did not come.
pub(super) fn notes(scene: &BellScene) -> Reactive<AnyView> {
    scene.part(
        |scene| Some(scene.snapshot.with(|snapshot| note(snapshot))?.to_owned()),
        |scene, note| match note.as_str() {
            LOADING => skeleton(scene),
            EMPTY => empty(scene),
            FAILED => failed(scene),
            SIGNED_OUT => signed_out(scene),
            OLD => banner(scene),
            _ => (banner(scene), empty(scene)).into_any(),
        },
    )
}

fn note(snapshot: &Snapshot) -> Option<&'static str> {
    let empty = snapshot.requests.is_empty();
    match snapshot.status {
        Status::Loading => Some(LOADING),
        Status::Failed => Some(FAILED),
        Status::SignedOut => Some(SIGNED_OUT),
        Status::Stale if empty => Some(OLD_AND_EMPTY),
        Status::Stale => Some(OLD),
        Status::Ready if empty => Some(EMPTY),
        Status::Ready => None,
    }
}
