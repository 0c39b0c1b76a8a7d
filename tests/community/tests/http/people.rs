//! The people: every script, every absence, every length of fraction.

use std::collections::BTreeSet;

use practice_community::Options;
use serde_json::Value;

use crate::support::Site;

fn requests(site: &Site) -> Vec<Value> {
    let popular = site.token(site.id("popularUserId"));
    let list = site.get(&popular, "/api/users/friendrequests");
    list["ResponseData"].as_array().unwrap().clone()
}

fn users(site: &Site) -> Vec<Value> {
    let me = site.sign_in();
    (0..4)
        .map(|page| {
            site.get(
                &me.token,
                &format!("/api/v2/user/search/?limit=100&offset={}", page * 100),
            )
        })
        .flat_map(|page| page["results"].as_array().unwrap().clone())
        .collect()
}

/// How a key is absent among the objects: missing, null, empty.
fn absences(objects: &[Value], key: &str) -> [bool; 3] {
    let is =
        |check: fn(Option<&Value>) -> bool| objects.iter().any(|object| check(object.get(key)));
    [
        is(|value| value.is_none()),
        is(|value| value == Some(&Value::Null)),
        is(|value| value.and_then(Value::as_str) == Some("")),
    ]
}

#[test]
fn every_kind_of_absence_occurs_on_both_platforms() {
    let site = Site::start();
    let requests = requests(&site);
    let senders: Vec<Value> = requests
        .iter()
        .map(|request| request["FromUser"].clone())
        .collect();
    let users = users(&site);
    assert_eq!(absences(&requests, "Message"), [true; 3]);
    assert_eq!(absences(&senders, "AvatarImageURL"), [true; 3]);
    assert_eq!(absences(&senders, "MiddleName"), [true; 3]);
    assert_eq!(absences(&users, "avatar"), [true; 3]);
    assert_eq!(absences(&users, "description"), [true; 3]);
    assert_eq!(absences(&users, "connection_status")[..2], [true; 2]);
}

#[test]
fn dates_have_every_length_of_fraction() {
    let site = Site::start();
    let lengths: BTreeSet<usize> = requests(&site)
        .iter()
        .map(|request| {
            request["DateAdded"]
                .as_str()
                .unwrap()
                .split_once('.')
                .map_or(0, |(_, fraction)| fraction.len())
        })
        .collect();
    assert_eq!(
        lengths.into_iter().collect::<Vec<_>>(),
        (0..=7).collect::<Vec<_>>()
    );
}

#[test]
fn names_are_of_many_scripts_and_some_are_hard_to_show() {
    let site = Site::start();
    let names: Vec<String> = users(&site)
        .iter()
        .filter_map(|user| Some(user["real_name"].as_str()?.to_owned()))
        .collect();
    let any = |check: &dyn Fn(&str) -> bool| names.iter().any(|name| check(name));
    for range in [
        '\u{400}'..='\u{4ff}',
        '\u{5d0}'..='\u{5ea}',
        '\u{620}'..='\u{64a}',
        '\u{900}'..='\u{97f}',
        '\u{e00}'..='\u{e7f}',
        '\u{4e00}'..='\u{9fff}',
        '\u{ac00}'..='\u{d7a3}',
    ] {
        assert!(
            any(&|name| name.chars().any(|letter| range.contains(&letter))),
            "{range:?}"
        );
    }
    assert!(any(&|name| name.chars().count() > 100));
    assert!(any(&|name| name.contains("<img")) && any(&|name| name.contains("&amp;")));
    assert!(any(&|name| name.contains('\u{202e}')));
}

#[test]
fn pictures_load_are_missing_or_break() {
    let site = Site::start();
    let avatars: Vec<String> = users(&site)
        .iter()
        .filter_map(|user| Some(user["avatar"].as_str()?.to_owned()))
        .collect();
    let picture = |end: &str| {
        let url = avatars
            .iter()
            .find(|url| url.starts_with("http") && url.ends_with(end))
            .unwrap();
        site.agent.get(url).call().unwrap()
    };
    assert_eq!(picture("-missing.png").status(), 404);
    assert_eq!(
        picture("-broken.png").headers()["content-type"],
        "image/png"
    );
    let drawn = picture(".svg");
    assert_eq!(
        (
            drawn.status().as_u16(),
            drawn.headers()["content-type"].to_str().unwrap()
        ),
        (200, "image/svg+xml")
    );
    assert!(
        avatars.iter().any(|url| !url.starts_with("http")),
        "some are relative"
    );
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_makes_others() {
    let directory = |seed: u64| {
        let site = Site::with(Options {
            seed,
            ..Options::default()
        });
        let people = site.call("GET", "/control/people?limit=200&offset=50", &[], None);
        people.text.replace(&site.running.url(), "")
    };
    assert_eq!(directory(7), directory(7));
    assert_ne!(directory(7), directory(8));
}

#[test]
fn a_profile_page_shows_names_as_text() {
    let site = Site::start();
    let page = |slug: &str| site.call("GET", &format!("/people/{slug}"), &[], None);
    for slug in ["tomasz", "402"] {
        assert!(page(slug).text.contains("Tomasz Zieliński"), "{slug}");
    }
    let odd = page("odd1");
    assert!(odd.text.contains("&lt;img src=x") && !odd.text.contains("<img src=x"));
    assert_eq!(page("nobody-of-this-name").status, 404);
}
