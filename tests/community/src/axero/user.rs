//! A user in Axero's words.

use axum::extract::State as Handed;
use axum::response::Response;
use http::StatusCode;
use serde_json::Value;

use super::Member;
use super::envelope::answer;
use crate::people::Person;
use crate::state::State;
use crate::wire::absence::{Object, put, vary};

const MEDIA_SERVER: i64 = 12;

/// Who am I: a bare user, without the envelope.
pub(super) async fn me(Handed(_): Handed<State>, member: Member) -> Response {
    answer(StatusCode::OK, user(&member.person, &member.root))
}

pub(super) fn user(person: &Person, root: &str) -> Value {
    let mut object = Object::new();
    object.insert("UserID".to_owned(), person.id.into());
    names(&mut object, person);
    let pictures = format!("{root}/avatars");
    let email = person
        .username
        .as_ref()
        .map(|name| format!("{}@community.example", name.replace(' ', ".")));
    put(&mut object, person.id, "Email", email);
    put(&mut object, person.id, "MediaServerRootURL", Some(pictures));
    put(
        &mut object,
        person.id,
        "ProfileURL",
        Some(person.page_url(root)),
    );
    put(
        &mut object,
        person.id,
        "AvatarImageURL",
        person.avatar_url(root),
    );
    object.insert("MediaServerID".to_owned(), MEDIA_SERVER.into());
    object.insert(
        "IsCommunityUser".to_owned(),
        (vary(person.id, "guest", 20) == 0).into(),
    );
    object.into()
}

fn names(object: &mut Object, person: &Person) {
    put(object, person.id, "UserName", person.username.clone());
    put(object, person.id, "FirstName", person.first_name.clone());
    put(object, person.id, "MiddleName", person.middle_name.clone());
    put(object, person.id, "LastName", person.last_name.clone());
    put(
        object,
        person.id,
        "UserInfoDisplayName",
        person.display_name.clone(),
    );
}
