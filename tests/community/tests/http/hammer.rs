//! Many clients at once, on a file as the demo has it: the graph never ends in a state that
//! cannot be, and the two platforms tell the same story.

use std::collections::BTreeSet;
use std::thread;

use practice_community::{Options, Storage};
use serde_json::{Value, json};

use crate::support::{Site, agent};

const CLIENTS: u64 = 12;
const CALLS: usize = 60;
/// Few enough that clients meet: five of the default story, friends, and strangers.
const PEOPLE: [i64; 8] = [401, 402, 403, 407, 410, 411, 417, 418];
const ACTIONS: [&str; 6] = [
    "request",
    "accept",
    "reject",
    "cancel_request",
    "cancel_reject",
    "remove",
];

struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!(
            "practice-community-{}-{}",
            std::process::id(),
            fastrand::u64(..)
        );
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn on_a_file(folder: &Folder) -> Site {
    let storage = Storage::File(folder.0.join("community.sqlite"));
    Site::with(Options {
        storage,
        ..Options::default()
    })
}

/// One client's calls: mostly SelfCommunity's, some of Axero's, each as somebody else.
fn client(url: &str, tokens: &[(i64, String)], seed: u64) {
    let mut random = fastrand::Rng::with_seed(seed);
    let agent = agent();
    for _ in 0..CALLS {
        let (me, token) = random.choice(tokens).unwrap();
        let other = random.choice(PEOPLE).unwrap();
        let authorization = format!("Bearer {token}");
        let answer = if random.u8(..4) == 0 {
            let path = format!("{url}/api/users/connections?userid={me}&connectionuserid={other}");
            let accept = random.bool();
            if accept {
                agent
                    .put(path)
                    .header("authorization", authorization)
                    .send("{}")
            } else {
                agent
                    .delete(path)
                    .header("authorization", authorization)
                    .call()
            }
        } else {
            let action = random.choice(ACTIONS).unwrap();
            let path = format!("{url}/api/v2/user/{other}/connection/{action}/");
            agent
                .post(path)
                .header("authorization", authorization)
                .send_empty()
        };
        let status = answer.unwrap().status().as_u16();
        assert!(
            matches!(status, 200 | 400),
            "an action is done or refused, never {status}"
        );
    }
}

/// What both of a pair are told must fit together.
fn assert_possible(site: &Site, a: i64, b: i64) {
    let (one, other) = (
        site.relation(a, b)["status"].clone(),
        site.relation(b, a)["status"].clone(),
    );
    let expected = match one.as_str() {
        Some("sent_connection_request") => json!("received_connection_request"),
        Some("received_connection_request") => json!("sent_connection_request"),
        _ => one.clone(),
    };
    assert_eq!(other, expected, "{a} and {b}");
}

fn ids(list: &Value, results: &str, path: &[&str]) -> BTreeSet<i64> {
    let id = |item: &Value| {
        path.iter()
            .fold(item.clone(), |value, key| value[*key].clone())
            .as_i64()
            .unwrap()
    };
    list[results].as_array().unwrap().iter().map(id).collect()
}

/// Both platforms list the same pending requests and count them alike.
fn assert_one_story(site: &Site, me: i64, token: &str) {
    let axero = site.get(token, "/api/users/friendrequests");
    let from = ids(&axero, "ResponseData", &["FromUser", "UserID"]);
    let count =
        site.get(token, "/api/users/me/friendrequests/pending/count")["ResponseData"].as_i64();
    assert_eq!(count, i64::try_from(from.len()).ok());
    if count <= Some(100) {
        let other = site.get(token, "/api/v2/user/connection/requests/?limit=100");
        assert_eq!(ids(&other, "results", &["from_user", "id"]), from);
    }
    let friends = site.get(token, &format!("/api/v2/user/{me}/connections/?limit=100"));
    let friends = ids(&friends, "results", &["id"]);
    assert!(friends.is_disjoint(&from) && !friends.contains(&me));
}

#[test]
fn many_clients_at_once_leave_a_graph_that_can_be() {
    let folder = Folder::new();
    let site = on_a_file(&folder);
    let tokens: Vec<(i64, String)> = PEOPLE.iter().map(|&id| (id, site.token(id))).collect();
    thread::scope(|scope| {
        for seed in 0..CLIENTS {
            let (url, tokens) = (site.running.url(), &tokens);
            scope.spawn(move || client(&url, tokens, seed));
        }
    });
    for a in PEOPLE {
        for b in PEOPLE.into_iter().filter(|b| *b != a) {
            assert_possible(&site, a, b);
        }
    }
    for (me, token) in &tokens {
        assert_one_story(&site, *me, token);
    }
}

#[test]
fn of_many_answers_to_one_request_one_wins() {
    let folder = Folder::new();
    let site = on_a_file(&folder);
    let me = site.sign_in();
    let url = site.running.url();
    let answer = |action: &str| {
        let path = format!("{url}/api/v2/user/402/connection/{action}/");
        let reply = agent()
            .post(path)
            .header("authorization", format!("Bearer {}", me.token))
            .send_empty();
        reply.unwrap().status().as_u16()
    };
    let won = thread::scope(|scope| {
        let answers: Vec<_> = (0..16)
            .map(|n| scope.spawn(move || answer(if n % 2 == 0 { "accept" } else { "reject" })))
            .collect();
        answers
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .filter(|status| *status == 200)
            .count()
    });
    assert_eq!(won, 1);
}

#[test]
fn when_two_ask_each_other_at_once_one_request_stands() {
    let site = Site::start();
    let (a, b) = (417, 419);
    let tokens = [(b, site.token(a)), (a, site.token(b))];
    let url = site.running.url();
    let won = thread::scope(|scope| {
        let threads = tokens.each_ref().map(|(other, token)| {
            let path = format!("{url}/api/v2/user/{other}/connection/request/");
            scope.spawn(move || {
                agent()
                    .post(path)
                    .header("authorization", format!("Bearer {token}"))
                    .send_empty()
                    .unwrap()
                    .status()
                    .as_u16()
            })
        });
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .filter(|status| *status == 200)
            .count()
    });
    assert_eq!(won, 1);
    assert_possible(&site, a, b);
}

#[test]
fn a_file_keeps_what_happened_and_another_seed_starts_anew() {
    let folder = Folder::new();
    let site = on_a_file(&folder);
    assert_eq!(site.act(402, "cancel", 401), Value::Null);
    let token = site.token(401);
    drop(site);
    let site = on_a_file(&folder);
    assert_eq!(site.relation(401, 402)["status"], Value::Null);
    assert_eq!(site.as_bearer(&token, "GET", "/api/users/me").status, 200);
    drop(site);
    let storage = Storage::File(folder.0.join("community.sqlite"));
    let site = Site::with(Options {
        storage,
        seed: 2,
        ..Options::default()
    });
    assert_eq!(
        site.relation(401, 402)["status"],
        "received_connection_request"
    );
}
