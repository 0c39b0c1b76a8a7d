//! The lists of people that the platforms have beside the pending requests.
#![allow(clippy::unwrap_used)]

mod support;

use connection_bell::call::{Ask, Request};
use connection_bell::model::{Page, PageRequest, PendingRequest, PersonId, Roster};
use connection_bell::platform::Platform;
use serde_json::{Value, json};
use support::{Tree, fixture, reading, success};

const ME: PersonId = PersonId(12);
const PART: PageRequest = PageRequest {
    limit: 50,
    offset: 100,
};

fn ask(
    platform: Platform,
    roster: Roster,
    search: &str,
) -> Option<Ask<Tree, Page<PendingRequest>>> {
    platform.roster(roster, ME, search, PART, reading(0))
}

fn asked(platform: Platform, roster: Roster, search: &str) -> Request {
    ask(platform, roster, search).unwrap().request
}

fn listed(platform: Platform, roster: Roster, body: Value) -> Page<PendingRequest> {
    ask(platform, roster, "")
        .unwrap()
        .read(success(body))
        .unwrap()
}

fn ids(page: &Page<PendingRequest>) -> Vec<u64> {
    page.items.iter().map(|item| item.person.id.0).collect()
}

#[test]
fn selfcommunity_has_a_call_for_each() {
    for (roster, search, path) in [
        (Roster::Sent, "", "/api/v2/user/connection/requests_sent/"),
        (Roster::Connections, "", "/api/v2/user/12/connections/"),
        (Roster::People, "", "/api/v2/suggestion/user/"),
        (Roster::People, "ana", "/api/v2/user/autocomplete/"),
    ] {
        let request = asked(Platform::SelfCommunity, roster, search);
        assert_eq!(request.path, path);
        assert!(request.query.contains(&("limit", "50".to_owned())));
        assert!(request.query.contains(&("offset", "100".to_owned())));
        let searched = request.query.iter().find(|(name, _)| *name == "search");
        assert_eq!(searched.map_or("", |(_, value)| value), search);
    }
}

#[test]
fn axero_lists_connections_alone_by_the_number_of_the_page() {
    let request = asked(Platform::Axero, Roster::Connections, "ana");
    assert_eq!(request.path, "/api/users/12/friends");
    let query = [("IsConfirmed", "true"), ("Page", "3"), ("PageLength", "50")];
    assert_eq!(
        request.query,
        query.map(|(name, value)| (name, value.to_owned()))
    );
    for roster in [Roster::Sent, Roster::People] {
        assert!(ask(Platform::Axero, roster, "").is_none());
    }
}

#[test]
fn what_a_platform_lists_is_what_it_says_it_can() {
    for platform in [Platform::Axero, Platform::SelfCommunity] {
        for roster in [Roster::Sent, Roster::Connections, Roster::People] {
            let can = platform.capabilities().lists(roster);
            assert_eq!(ask(platform, roster, "").is_some(), can);
        }
    }
}

#[test]
fn a_sent_request_is_named_by_whom_it_went_to() {
    let sent = |from: Value, to: Value, rejected: Value| json!({ "from_user": from, "to_user": to, "rejected": rejected });
    let (me, other) = (json!({ "id": 12 }), json!({ "id": 7, "real_name": "Ada" }));
    let page = listed(
        Platform::SelfCommunity,
        Roster::Sent,
        json!({ "count": 4, "results": [
            sent(me.clone(), other.clone(), json!(null)),
            sent(json!({ "id": 8 }), json!(null), json!(null)),
            sent(me, other, json!("2026-01-01T00:00:00Z")),
            sent(json!(null), json!(null), json!(null)),
        ] }),
    );
    assert_eq!(ids(&page), [7, 8]);
    assert_eq!(page.items[0].person.name, "Ada");
    assert_eq!(page.total, Some(2));
}

#[test]
fn members_are_listed_with_what_is_behind_them() {
    let page = listed(
        Platform::SelfCommunity,
        Roster::People,
        fixture("selfcommunity/suggestions"),
    );
    assert!(!page.items.is_empty());
    assert!(
        page.items
            .iter()
            .all(|item| item.sent_at.is_none() && item.message.is_none())
    );
}

#[test]
fn axero_goes_on_after_a_full_page_until_all_are_there() {
    let friends = |count: usize, total: Value| {
        let users: Vec<Value> = (0..count).map(|id| json!({ "UserID": id + 1 })).collect();
        json!({ "IsError": false, "ResponseData": users, "TotalRecords": total })
    };
    let next =
        |count, total| listed(Platform::Axero, Roster::Connections, friends(count, total)).next;
    let following = PageRequest {
        offset: 150,
        ..PART
    };
    assert_eq!(next(50, json!(null)), Some(following));
    assert_eq!(next(50, json!(151)), Some(following));
    assert_eq!(next(50, json!(150)), None);
    assert_eq!(next(49, json!(null)), None);
    assert_eq!(next(0, json!(7)), None);
}
